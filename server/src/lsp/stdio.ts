export function startStdioServer(): void {
  throw new Error("not written yet");
}
