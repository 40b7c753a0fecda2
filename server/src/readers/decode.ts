export function decodeText(bytes: Uint8Array): { text: string; problems: { message: string }[] } {
  return { text: new TextDecoder().decode(bytes), problems: [] };
}
