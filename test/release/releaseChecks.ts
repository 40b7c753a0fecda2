// What a release asks of the manifest, the lockfile and the audit: each answers what does not hold, or undefined.

interface Manifest {
  readonly version: string;
}

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
}

/** The versions of package.json, of the lockfile and of the newest section in the changelog. */
export function readVersions(manifest: string, lockfile: string, changelog: string): string | undefined {
  const version = (JSON.parse(manifest) as Manifest).version;
  const locked = (JSON.parse(lockfile) as Manifest).version;
  const newest = /^## +(.+?) *$/m.exec(changelog)?.[1] ?? "nothing";
  if (locked !== version) {
    return `package.json says ${version}, package-lock.json ${locked}`;
  }
  return newest === version ? undefined : `package.json says ${version}, CHANGELOG.md begins with ${newest}`;
}

/** Of `npm audit --json`. An audit that was not answered is no clean audit. */
export function readAudit(output: string): string | undefined {
  let answer: {
    readonly message?: string;
    readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
  };
  try {
    answer = JSON.parse(output) as typeof answer;
  } catch {
    return "npm audit gave no answer";
  }
  if (!answer.vulnerabilities) {
    return `npm audit was not answered (${answer.message ?? "no reason given"}); try again where the registry answers audits`;
  }
  const found = Object.entries(answer.vulnerabilities).map(([name, { severity }]) => `${name} (${severity})`);
  return found.length === 0 ? undefined : `${found.join(", ")}; \`npm audit\` says more`;
}

/**
 * Packages that another registry could answer differently: without a sum of their content, or
 * from another place than the public registry.
 */
export function listUnpinned(lockfile: string): readonly string[] {
  const { packages } = JSON.parse(lockfile) as { readonly packages: Readonly<Record<string, LockedPackage>> };
  return Object.entries(packages)
    .filter(([path]) => path !== "")
    .filter(
      ([, { integrity, resolved }]) =>
        !integrity?.startsWith("sha512-") ||
        (resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/")),
    )
    .map(([path]) => path);
}
