// A small desk of our own writing, for tests of the server and its features.

export const FERRY = `Harbor Board Votes To Keep The Ferry

By Ines Calder

April 5, 2024

PORT HALDEN — Harbor Board Chair Amara Okoro said on Friday that the Port Halden ferry will run through the winter.

“We will not wait for another winter,” Okoro said. “The ferry is not a luxury.”

The board voted on March 12, 2024, to set aside $2 million for repairs.

“The engines have two good years left in them,” said Tomas Lindqvist, the board's chief engineer.
`;

export const UNION = `---
title: Ferry union warns of strike
author: Paul Brandt
date: 2024-04-09
publisher: Halden Courier
---

The Seafarers Union told the Harbor Board on April 8 that crews may walk out.

“Nobody wants a strike,” said Dana Whitlock, the president of the Seafarers Union. “We want a schedule that a human being can keep.”

Ms. Okoro declined to comment.
`;

export const FILES = { "sources/ferry.txt": FERRY, "sources/union.md": UNION } as const;
