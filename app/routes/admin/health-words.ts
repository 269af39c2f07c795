import { words } from "#app/platform/words.ts";

/** What is said at /admin/health. */
export const healthWords = words({
  en: {
    documentTitle: "Health – Scalpmark",
    nodeOn: (version: string, platform: string, architecture: string) => `${version} on ${platform}, ${architecture}`,
    megabytes: (megabytes: number) => `${megabytes} MB`,
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
    lede: (verdict: string, time: string) => `${verdict} Measured ${time}; reload the page to measure again.`,
  },
});
