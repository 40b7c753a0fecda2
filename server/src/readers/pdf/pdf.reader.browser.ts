// PDFs are not read in the browser: a hostile one takes as long as it likes, and there it runs in the thread that
// answers.

import { Unreadable } from "../extracted";
import type * as Node from "./pdf.reader";

export const reader: typeof Node.reader = {
  read: () => {
    throw new Unreadable(
      "PDFs are not read in the browser; open this folder in VS Code on your computer, or save the PDF's text as a .txt file.",
    );
  },
};
