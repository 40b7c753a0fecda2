// PDFium, compiled to WebAssembly, without the glue that comes with it: a program with a memory of its own, no files,
// no clock and no network, that is thrown away with each document.

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Bytes that it may grow to. */
const MOST_MEMORY = 512 * 1024 * 1024;
const WASM_PAGE = 65_536;
/** What a system answers that has no such call. */
const NO_SUCH_CALL = -52;
/** Thrown and caught by the C program's own long jumps. */
const LONG_JUMP = Symbol("long jump");

type Call = (...values: number[]) => number;

export interface Pdfium {
  /** Calls one of its functions; 0 where there is none of this name. Throws where the program ends itself. */
  call(name: string, values?: readonly number[]): number;
  /** The same memory for its numbers, which are little-endian. */
  view(): DataView;
  /** It was refused more memory. */
  isFull(): boolean;
  /** Its memory as it is now: a call may move it. */
  bytes(): Uint8Array;
}

let compiled: WebAssembly.Module | undefined;

/** Takes about 100 ms the first time, then 5. */
export function startPdfium(): Pdfium {
  compiled ??= new WebAssembly.Module(readFileSync(findProgram()));
  let isFull = false;
  const known = makeKnownImports(
    () => exports,
    () => {
      isFull = true;
    },
  );
  const imports: Record<string, Record<string, Call>> = {};
  for (const { module, name } of WebAssembly.Module.imports(compiled)) {
    const call = known[name] ?? (name.startsWith("invoke_") ? known["invoke"] : undefined);
    const calls = imports[module] ?? {};
    imports[module] = calls;
    calls[name] = call ?? (() => NO_SUCH_CALL);
  }
  const exports = new WebAssembly.Instance(compiled, imports).exports as unknown as Exports;
  exports.emscripten_stack_init();
  exports.__wasm_call_ctors();
  const call = (name: string, values: readonly number[] = []): number =>
    (exports as unknown as Record<string, Call | undefined>)[name]?.(...values) ?? 0;
  call("FPDF_InitLibrary");
  let view = new DataView(exports.memory.buffer);
  return {
    call,
    bytes: () => new Uint8Array(exports.memory.buffer),
    view: () => {
      if (view.buffer !== exports.memory.buffer) {
        view = new DataView(exports.memory.buffer);
      }
      return view;
    },
    isFull: () => isFull,
  };
}

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __indirect_function_table: WebAssembly.Table;
  readonly emscripten_stack_init: Call;
  readonly emscripten_stack_get_current: Call;
  readonly _emscripten_stack_restore: Call;
  readonly setThrew: Call;
  readonly __wasm_call_ctors: Call;
}

function makeKnownImports(program: () => Exports, onFull: () => void): Record<string, Call> {
  return {
    _abort_js: () => {
      throw new Error("the program that reads PDF gave up");
    },
    _emscripten_throw_longjmp: () => {
      throw LONG_JUMP;
    },
    emscripten_resize_heap: (size) => {
      const hasGrown = grow(program().memory, size! >>> 0);
      if (!hasGrown) {
        onFull();
      }
      return hasGrown ? 1 : 0;
    },
    emscripten_date_now: () => 0,
    invoke: (index, ...values) => {
      const { __indirect_function_table: table, ...rest } = program();
      const stack = rest.emscripten_stack_get_current();
      try {
        return (table.get(index!) as Call)(...values);
      } catch (error) {
        if (error !== LONG_JUMP) {
          throw error;
        }
        rest._emscripten_stack_restore(stack);
        rest.setThrew(1, 0);
        return 0;
      }
    },
  };
}

/** False where there is no room: the program then makes do without, or ends itself. */
function grow(memory: WebAssembly.Memory, size: number): boolean {
  if (size > MOST_MEMORY) {
    return false;
  }
  try {
    const now = memory.buffer.byteLength;
    const wanted = Math.min(MOST_MEMORY, Math.max(size, now * 1.2));
    memory.grow(Math.ceil((wanted - now) / WASM_PAGE));
    return true;
  } catch {
    return false;
  }
}

/** Beside the bundle; or the package's own when run from its TypeScript. */
function findProgram(): string {
  return __filename.endsWith(".ts")
    ? join(__dirname, "../../../../node_modules/@hyzyla/pdfium/dist/pdfium.wasm")
    : join(__dirname, require("@hyzyla/pdfium/pdfium.wasm") as string);
}
