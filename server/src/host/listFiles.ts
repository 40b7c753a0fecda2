import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import picomatch from "picomatch";

export interface ListOptions { readonly include?: readonly string[]; readonly exclude?: readonly string[] }

export async function listFiles(root: string, options: ListOptions = {}): Promise<{ files: string[]; problems: { path: string; message: string }[] }> {
  const isMatch = picomatch([...(options.include ?? ["**"])]);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((e) => e.isFile()).map((e) => relative(root, join(e.parentPath, e.name))).filter((f) => isMatch(f)).sort();
  return { files, problems: [] };
}
