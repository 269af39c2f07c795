import { words } from "#app/platform/words.ts";

/** What is said at /admin/health. */
export const healthWords = words({
  en: {
    documentTitle: "Health – Scalpmark",
    nodeOn: (version: string, platform: string, arch: string) => `${version} on ${platform}, ${arch}`,
    megabytes: (rss: number) => `${rss} MB`,
    part: "Part",
    condition: "How it is",
    measured: "Measured",
    whatToDo: "What to do",
    allIsWell: "All is well.",
    deservesALook: "The site works. Something deserves a look.",
    somethingDoesNotWork: "Something does not work. What to do is beside it.",
    siteParts: "Parts of the site",
    scalpmark: "Scalpmark",
    node: "Node",
    upFor: "Up for",
    memory: "Memory",
    thisProcess: "This process",
    thisProcessNote: "The one that made this page.",
    title: "Health",
    lede: (lede: string, at: string) => `${lede} Measured ${at}; reload the page to measure again.`,
  },
});
