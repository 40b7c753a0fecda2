import { readFile } from "node:fs/promises";

export async function readFileBounded(path: string): Promise<{ bytes: Uint8Array } | { problem: string }> {
  try {
    return { bytes: await readFile(path) };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}
