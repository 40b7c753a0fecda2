// What is used here of WebAssembly, which TypeScript knows with a browser's library only.

declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer;
    /** By pages of 64 KB. */
    grow(pages: number): number;
  }
  interface Table {
    get(index: number): unknown;
  }
  class Module {
    constructor(bytes: Uint8Array);
    static imports(module: Module): { readonly module: string; readonly name: string }[];
  }
  class Instance {
    constructor(module: Module, imports: Record<string, Record<string, unknown>>);
    readonly exports: Record<string, unknown>;
  }
}
