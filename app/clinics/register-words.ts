import type { RegisterCode } from "#app/clinics/register.ts";
import { words } from "#app/platform/words.ts";

/** What each register shows, and what it does not prove. */
export const registerWords = words({
  en: {
    companies_house: {
      shows: "Whether the company exists, since when, where it is registered and who its officers are.",
      doesNotProve: "Nobody checks at entry that the people behind it are who they say, or that it trades as this clinic.",
    },
    local_council: {
      shows: "Which council registers or licenses the premises. Many publish a list, the others answer by telephone.",
      doesNotProve: "Registration is of premises and hygiene, and a missing entry may be a list that is out of date.",
    },
    ofqual: {
      shows: "Whether a qualification and its awarding organisation are regulated in England.",
      doesNotProve: "That this person was awarded it, or that a course which names it led to it.",
    },
    fca: {
      shows: "Whether the insurer or broker may sell insurance in the United Kingdom.",
      doesNotProve: "That this policy exists, is paid, or covers needles in skin: the insurer alone can say that.",
    },
    cro: {
      shows: "Whether the company or business name is registered.",
      doesNotProve: "That it trades as this clinic.",
    },
    annuaire_entreprises: {
      shows: "Whether the company exists, its SIREN number, establishments and directors.",
      doesNotProve: "That it trades as this clinic.",
    },
    handelsregister: {
      shows: "Whether the company is entered, where, and who may act for it.",
      doesNotProve: "Small businesses need no entry, so a missing one proves nothing.",
    },
    vies: {
      shows: "Whether a VAT number is valid for trade between member states, in some of them with name and address.",
      doesNotProve: "Small businesses have no such number, so a missing one proves nothing.",
    },
    abn: {
      shows: "Whether the business number is active, and the names behind it.",
      doesNotProve: "That it trades as this clinic.",
    },
    oregon_hlo: {
      shows: "Whether somebody is licensed in Oregon, until when, and whether anything was held against them.",
      doesNotProve: "Nothing about work in another state: each licenses by its own law, and some not at all.",
    },
    spcp: {
      shows: "Who is a member, and who is listed as a trainer.",
      doesNotProve: "Membership is joined and paid for. It is a society’s word, not a licence.",
    },
  } satisfies Record<RegisterCode, { shows: string; doesNotProve: string }>,
});
