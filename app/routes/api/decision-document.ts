import type { z } from "zod";
import type { PublicDecision } from "#app/moderation/decision-repository.server.ts";
import { toLogEntry } from "#app/routes/about/decisions-log-view.ts";
import type { decisionSchema } from "#app/routes/api/decision-shape.ts";

/** A line of the public log as programs get it. */
export function decisionDocument(decision: PublicDecision, origin: string): z.input<typeof decisionSchema> {
  const { label, rule, by } = toLogEntry(decision);
  return {
    seq: decision.seq,
    id: decision.id,
    page: `${origin}/decisions/${decision.id}`,
    kind: decision.kind,
    label,
    clinic: { slug: decision.clinicSlug, name: decision.clinicName, page: `${origin}/clinics/${decision.clinicSlug}` },
    decidedOn: decision.decidedOn,
    rule: { code: decision.rule, ...rule },
    facts: decision.facts,
    count: decision.count,
    by,
    answers: decision.answersId,
    appeal: decision.appeal === null ? "none" : (decision.appeal.outcome ?? "open"),
  };
}
