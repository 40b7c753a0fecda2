// A reporter for Node's test runner that writes one line of JSON at the end: how many tests passed
// and failed. Skipped ones count as failed.
export default async function* countTests(source) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of source) {
    if (type !== "test:pass" && type !== "test:fail") {
      continue;
    }
    if (data.details?.type === "suite") {
      continue;
    }
    if (type === "test:pass" && data.skip === undefined && data.todo === undefined) {
      passed++;
    } else {
      failed++;
    }
  }
  yield JSON.stringify({ passed, failed });
}
