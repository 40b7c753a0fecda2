// Which elements of a page are not its article: menus, share lines, invitations, lists of other articles, comments.
// Told by what HTML and ARIA say they are, by whether they are shown, and by the words that stylesheets everywhere name
// such parts with.

import { attributeOf, elementsOf, type PageElement } from "./pageTree";

/**
 * Why an element is left out. `head` tells of the article (bylines, dates), and `minor` may: looked at, but no text of
 * it.
 */
export type Reason = "around" | "hidden" | "head" | "minor";

const AROUND = new Set(["nav", "footer", "aside", "dialog", "menu"]);
const ROLES = new Set(
  (
    "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar alert status " +
    "tablist"
  ).split(" "),
);
/** Parts that never hold an article, whatever their size. */
const NEVER = new Set(
  (
    "nav navbar navigation breadcrumb breadcrumbs menu submenu megamenu footer masthead related recommended " +
    "recommendation recommendations recirc recirculation comment comments commenting disqus respond newsletter " +
    "newsletters signup subscribe share sharing shares sharebar sharetools addtoany addthis social socials " +
    "follow cookie cookies consent gdpr outbrain taboola trending mostread mostpopular popular sponsor " +
    "sponsored advert adverts advertisement advertising ads adslot adunit dfp promo promos promotion teaser " +
    "teasers pagination pager toc skip login signin signinprompt upsell modal popup lightbox tooltip toolbar " +
    "sronly visuallyhidden screenreader screenreadertext copyright disclaimer tags taglist topics keywords " +
    "seealso readmore morefrom moreon readnext upnext latestnews jumplinks printonly noprint livestream ticker " +
    "marketticker relatedarticles relatedposts relatedlinks relatedcontent relatedstories socialshare sharethis " +
    "authorbio aboutauthor biography playlist cta donate donation membership mostviewed"
  ).split(" "),
);
/** The same where they hold little of the page's text: whole pages are named so as well ("has-sidebar", "ad-free"). */
const SELDOM = new Set(
  (
    "ad sidebar sidecolumn rail rightrail widget widgets banner bottom partner partners affiliate product " +
    "products price prices buy shop credit credits rights label kicker eyebrow category timestamp overlay panel " +
    "carousel slideshow poll quiz survey rating ratings votes player video embed podcast audio header topbar " +
    "alert notice notification paywall regwall offer register registration account profile bio tag topic info " +
    "meta metadata tools actions action utility utilities controls print report feedback tip tips apps download " +
    "stocks quotebox factbox infobox more next prev previous archive"
  ).split(" "),
);
/** What tells of the article above or below its text. */
const HEAD = new Set(
  (
    "byline bylines author authors writer writers contributor contributors dateline date dates datetime published " +
    "publish pubdate timestamp time updated modified posted readtime readingtime"
  ).split(" "),
);
const NAMING = [
  "class",
  "id",
  "data-testid",
  "data-component",
  "data-module",
  "data-type",
  "data-name",
  "data-qa",
  "data-gu-name",
  "data-widget",
  "data-block",
  "data-role",
  "aria-label",
];
/** UTF-16 units of an attribute that are looked at: lists of utility classes are long. */
const LONGEST_NAME = 400;
/** Shares of the page's running text: an element with more is its article, whatever it is called. */
const MOST_BY_NAME = 0.25;
const MOST_BY_NEVER = 0.6;
const MOST_IN_MINOR = 0.02;
/** UTF-16 units of text of an element that only tells of the article. */
const MOST_IN_HEAD = 400;

export interface Weights {
  /** UTF-16 units of running text below an element. */
  readonly prose: (element: PageElement) => number;
  /** Of all text. */
  readonly all: (element: PageElement) => number;
}

/** The elements to leave out, each with its reason; what stands below them is left out with them. Linear. */
export function findLeftOut(
  root: PageElement,
  kept: ReadonlySet<PageElement>,
  weights: Weights,
): ReadonlyMap<PageElement, Reason> {
  const found = new Map<PageElement, Reason>();
  const total = Math.max(1, weights.prose(root));
  for (const element of elementsOf(root)) {
    const inherited = element.parent && found.get(element.parent);
    const reason =
      inherited !== undefined && inherited !== "minor"
        ? inherited
        : (tellReason(element, kept, weights.prose(element) / total, weights.all(element)) ?? inherited);
    if (reason) {
      found.set(element, reason);
    }
  }
  return found;
}

/** `kept`: elements that hold the headline. */
function tellReason(
  element: PageElement,
  kept: ReadonlySet<PageElement>,
  share: number,
  length: number,
): Reason | undefined {
  if (element.name === "body" || element.name === "html" || element.name === "main" || /^h[1-6]$/.test(element.name)) {
    return undefined;
  }
  if (isHidden(element)) {
    return share < MOST_BY_NEVER ? "hidden" : undefined;
  }
  if (kept.has(element) || share > MOST_BY_NEVER) {
    return undefined;
  }
  if (AROUND.has(element.name) || (ROLES.has(attributeOf(element, "role")) && share < MOST_BY_NAME)) {
    return "around";
  }
  if (element.name === "form" || element.name === "fieldset") {
    return share < MOST_BY_NAME ? "around" : undefined;
  }
  const names = namesOf(element);
  if (isHead(element, names) && length <= MOST_IN_HEAD) {
    return "head";
  }
  if (names.some((name) => NEVER.has(name)) && !names.includes("embed")) {
    return "around";
  }
  return share < MOST_IN_MINOR && element.name !== "article" && names.some((name) => SELDOM.has(name))
    ? "minor"
    : undefined;
}

function isHead(element: PageElement, names: readonly string[]): boolean {
  return (
    names.some((name) => HEAD.has(name)) ||
    /^(?:author|datePublished|dateModified)$/.test(attributeOf(element, "itemprop")) ||
    /\bauthor\b/.test(attributeOf(element, "rel"))
  );
}

function isHidden(element: PageElement): boolean {
  return (
    element.attributes.has("hidden") ||
    attributeOf(element, "aria-hidden") === "true" ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributeOf(element, "style"))
  );
}

/**
 * The words of its names, and each two that follow each other joined: "relatedArticles", "screen-reader-text",
 * "read_more".
 */
export function namesOf(element: PageElement): readonly string[] {
  const names: string[] = [];
  for (const attribute of NAMING) {
    const written = element.attributes.get(attribute);
    if (written === undefined || written === "") {
      continue;
    }
    for (const name of written.slice(0, LONGEST_NAME).split(/[\s.:/]+/)) {
      const words = name
        .replace(/([a-z\d])([A-Z])/g, "$1-$2")
        .toLowerCase()
        .split(/[^a-z\d]+/)
        .filter((word) => word !== "");
      words.forEach((word, i) => {
        names.push(word);
        if (i > 0) {
          names.push(words[i - 1]! + word);
        }
      });
    }
  }
  return names;
}
