// What would stop a release, and that the lockfile pins every package by its content.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listUnpinned, readAudit, readVersions } from "./releaseChecks";

test("the lockfile has a sum for every package and names no registry but the public one", () => {
  assert.deepEqual(listUnpinned(readFileSync(join(__dirname, "..", "..", "package-lock.json"), "utf8")), []);
  const sum = "sha512-q83v";
  const packages = {
    "": {},
    "node_modules/a": { integrity: sum },
    "node_modules/b": { integrity: sum, resolved: "https://registry.npmjs.org/b/-/b-1.0.0.tgz" },
    "node_modules/c": { integrity: sum, resolved: "https://packages.example.com/c.tgz" },
    "node_modules/d": { resolved: "git+ssh://git@example.com/d.git" },
    "node_modules/e": { integrity: "sha1-q83v" },
  };
  assert.deepEqual(listUnpinned(JSON.stringify({ packages })), ["node_modules/c", "node_modules/d", "node_modules/e"]);
});

test("an audit is clean only where it was answered and names nothing", () => {
  assert.equal(readAudit(JSON.stringify({ auditReportVersion: 2, vulnerabilities: {}, metadata: {} })), undefined);
  assert.match(
    readAudit(JSON.stringify({ vulnerabilities: { left: { severity: "low" }, right: { severity: "critical" } } }))!,
    /left \(low\), right \(critical\)/,
  );
  assert.match(
    readAudit(JSON.stringify({ message: "405 Method Not Allowed", statusCode: 405 }))!,
    /not answered \(405 Method Not Allowed\)/,
  );
  assert.match(readAudit("")!, /no answer/);
});

test("manifest, lockfile and changelog must tell one version", () => {
  const of = (version: string): string => JSON.stringify({ version });
  assert.equal(readVersions(of("1.2.0"), of("1.2.0"), "# Changes\n\n## 1.2.0\n\n## 1.1.0\n"), undefined);
  assert.match(readVersions(of("1.2.0"), of("1.1.0"), "## 1.2.0")!, /package-lock\.json 1\.1\.0/);
  assert.match(
    readVersions(of("1.2.0"), of("1.2.0"), "# Changes\n\n## Unreleased\n\n## 1.2.0\n")!,
    /begins with Unreleased/,
  );
  assert.match(readVersions(of("1.2.0"), of("1.2.0"), "# Changes\n")!, /begins with nothing/);
});
