export interface NameModel { readonly version: string }
export function parseNameModel(_bytes: Uint8Array): NameModel { return { version: "0" }; }
