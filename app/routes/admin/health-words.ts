import { words } from "#app/platform/words.ts";

/** What is said at /admin/health. */
export const healthWords = words({
  en: {
    documentTitle: "Health – Scalpmark",
    on: (version: string, platform: string, arch: string) => `${version} on ${platform}, ${arch}`,
    rss: (rss: number) => `${rss} MB`,
    part: "Part",
    how: "How it is",
    measured: "Measured",
    whatToDo: "What to do",
    allIsWell: "All is well.",
    theSiteWorksSomething: "The site works. Something deserves a look.",
    somethingDoesNotWork: "Something does not work. What to do is beside it.",
    partsOfTheSite: "Parts of the site",
    scalpmark: "Scalpmark",
    node: "Node",
    up: "Up for",
    memory: "Memory",
    thisProcess: "This process",
    theOneThatMade: "The one that made this page.",
    title: "Health",
    lede: (lede: string, at: string) => `${lede} Measured ${at}; reload the page to measure again.`,
  },
});
