import { z } from "zod";
import { emailField } from "#app/accounts/account.ts";
import { type Day, isDay } from "#app/platform/date.ts";
import { usesAtMost } from "#app/platform/text-length.ts";
import { bringEvidenceWords } from "#app/provenance/bring-evidence-words.ts";

export const BODY_MIN = 20;
export const BODY_MAX = 2_000;
export const URL_MAX = 500;

const body = z
  .string({ error: () => bringEvidenceWords().sayWhatItIs })
  .min(BODY_MIN, { error: () => bringEvidenceWords().writeAtLeast(BODY_MIN) })
  .max(BODY_MAX, usesAtMost(BODY_MAX));

const remark = z.string().max(BODY_MAX, usesAtMost(BODY_MAX)).default("");

const pastDay = (today: Day) =>
  z
    .string({ error: () => bringEvidenceWords().giveTheDay })
    .refine(isDay, { error: () => bringEvidenceWords().dayThatExists })
    .refine((day) => day <= today, { error: () => bringEvidenceWords().dayToCome });

/** An address on the public web. It is shown to moderators as a link and never fetched by us. */
export function isPublicPage(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return (protocol === "http:" || protocol === "https:") && hostname.includes(".") && username === "" && password === "";
}

/** The form of each kind. `intent` is the kind, so that one address takes them all. */
export function evidenceForms(today: Day) {
  return {
    original_file: z.object({ intent: z.literal("original_file"), body }),
    content_credential: z.object({ intent: z.literal("content_credential"), body: remark }),
    session_log: z
      .object({ intent: z.literal("session_log"), body, firstOn: pastDay(today), lastOn: pastDay(today) })
      .superRefine(({ firstOn, lastOn }, check) => {
        if (lastOn < firstOn) check.addIssue({ code: "custom", path: ["lastOn"], message: bringEvidenceWords().lastBeforeFirst });
      }),
    live_recapture: z.object({
      intent: z.literal("live_recapture"),
      codeId: z
        .string({ error: () => bringEvidenceWords().chooseTheCode })
        .regex(/^[0-9a-f]{32}$/, { error: () => bringEvidenceWords().chooseTheCode }),
      body: remark,
    }),
    earlier_page: z.object({
      intent: z.literal("earlier_page"),
      url: z
        .string({ error: () => bringEvidenceWords().pageAddress })
        .max(URL_MAX, usesAtMost(URL_MAX))
        .refine(isPublicPage, { error: () => bringEvidenceWords().wholeAddress }),
      seenOn: pastDay(today),
      body,
    }),
    client_confirmation: z.object({ intent: z.literal("client_confirmation"), email: emailField }),
  };
}

type Forms = ReturnType<typeof evidenceForms>;
export type EvidenceInput = { [K in Exclude<keyof Forms, "client_confirmation">]: z.output<Forms[K]> }[Exclude<
  keyof Forms,
  "client_confirmation"
>];

export const withdrawForm = z.object({ intent: z.literal("withdraw"), evidenceId: z.string().regex(/^[0-9a-f]{32}$/) });
export const codeForm = z.object({ intent: z.literal("issue_code") });

/** Which kinds come with a file, and whether they must. */
export const EVIDENCE_FILES = {
  original_file: "photo",
  content_credential: "photo_or_none",
  live_recapture: "photo",
  session_log: "document_or_none",
  earlier_page: "none",
  client_confirmation: "none",
} as const;
