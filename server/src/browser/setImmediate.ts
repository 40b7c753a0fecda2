// `setImmediate`, which browsers do not have: the task behind those that wait already. A timer would wait 4 ms.

type Callback = (...values: unknown[]) => void;

const waiting: (() => void)[] = [];
const { port1, port2 } = new MessageChannel();
(port1 as { onmessage?: () => void }).onmessage = () => waiting.shift()?.();

function setImmediateByMessage(callback: Callback, ...values: unknown[]): void {
  waiting.push(() => callback(...values));
  port2.postMessage(null);
}

const scope = globalThis as { setImmediate?: unknown };
scope.setImmediate ??= setImmediateByMessage;

export {};
