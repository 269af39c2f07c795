import { printCount, printDay } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said of a clinic's state: of decisions and steps, and of what changed for those who follow it. */
export const clinicStateWords = words({
  en: {
    // clinic-state.ts
    neverScored: "Never scored",
    nothingChecked: "nothing checked",
    level: (level: number) => `${level} of 100`,
    decided: (decision: string) => `Decided: ${decision}.`,
    standsNoLonger: (decision: string) => `A decision stands no longer: ${decision}.`,
    stepCame: (step: string) => `A step came into force: ${step}.`,
    stepOver: (step: string) => `A step is over: ${step}.`,
    bandMoved: (was: string, is: string) => `The score’s band was “${was}” and is “${is}”.`,
    levelMoved: (was: string, is: string) => `The evidence level was ${was} and is ${is}.`,
    disputed: (was: number, is: number) =>
      `Photos in a dispute: ${was === 0 ? "none" : was} before, ${is === 0 ? "none" : printCount(is, "photo")} now.`,

    // describe-claims.server.ts
    claimOf: (clinic: string) => `A claim of ${clinic}`,

    // read-clinic-state.server.ts, read-consultation.server.ts
    decisionOn: (decision: string, day: string) => `${decision}, ${printDay(day)}`,
    stepUntil: (step: string, day: string) => `${step}, until ${printDay(day)}`,

    // export-clinic.server.ts
    keptNoLonger: (files: readonly string[]) => `These files are no longer kept here:\n${files.join("\n")}\n`,
  },
});
