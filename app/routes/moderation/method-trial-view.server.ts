import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { METHOD_DRAFTS, type MethodDraft } from "#app/trust/method-drafts.ts";
import { constantsHashOf } from "#app/trust/ruleset.ts";
import { compareMethods, moveOf } from "#app/trust/shadow-comparison.ts";
import { findNewestShadowDay, listLargestMoves, listShadowPairs } from "#app/trust/shadow-score-repository.server.ts";

const LARGEST = 20;

/** Every drafted version with what it would do to the scores of its newest run. Rows made by other constants of the same name are not mixed in. */
export async function readMethodTrials(db: Db, drafts: readonly MethodDraft[] = METHOD_DRAFTS) {
  return Promise.all(
    drafts.map(async ({ rules, differs, daily }) => {
      const draft = { version: rules.version, constantsHash: constantsHashOf(rules) };
      const asOf = await findNewestShadowDay(db, draft);
      if (asOf === null) return { ...draft, differs: differs(), daily, run: null };
      const comparison = compareMethods(await listShadowPairs(db, { ...draft, asOf }));
      const largest = await listLargestMoves(db, { ...draft, asOf }, LARGEST);
      return {
        ...draft,
        differs: differs(),
        daily,
        run: comparison && {
          asOf: printDay(asOf),
          comparison,
          largest: largest.map((pair) => ({ ...pair, move: moveOf(pair) })),
        },
      };
    }),
  );
}

export type MethodTrial = Awaited<ReturnType<typeof readMethodTrials>>[number];
