import type { OwnershipProofKind, OwnershipRefusalReason } from "#app/clinics/ownership-proof.ts";
import { words } from "#app/platform/words.ts";

const seen = (first: string, last: string) => (last === first ? `seen on ${first}` : `seen on ${first}, last on ${last}`);

/** What the proofs of who holds a profile show and do not show, and why one was not accepted. */
export const ownershipProofWords = words({
  en: {
    /** What each kind shows, and what it does not: printed wherever the proof is. */
    kinds: {
      dns_txt: {
        label: "DNS record",
        needs: "The profile’s website is on a domain of its own, and you can edit its DNS records.",
        proves: "Whoever runs the domain of the website also runs this profile.",
        doesNotProve: "That the domain belongs to the clinic, or that anybody there can do the work.",
      },
      site_file: {
        label: "File on the website",
        needs: "The profile’s website is on a domain of its own, and you can put a file on it.",
        proves: "Whoever can change the website also runs this profile.",
        doesNotProve: "That they own the clinic: a web designer can do it too.",
      },
      domain_mail: {
        label: "Mail on the clinic’s own domain",
        needs: "You can read a mailbox at the domain of the profile’s website.",
        proves: "Whoever runs this profile reads mail at the clinic’s domain.",
        doesNotProve: "That they own the clinic: an employee can do it too.",
      },
      document: {
        label: "Document",
        needs: "A PDF or photo that names the clinic and you, such as a company record, a lease or an insurance policy. It stays private.",
        proves: "A moderator saw a document that names the clinic and the person.",
        doesNotProve: "That the document is genuine: its issuer was not asked.",
      },
      moderator_call: {
        label: "Moderator’s call",
        needs: "The profile shows a telephone number. A moderator calls that number, never one that you give.",
        proves: "Somebody at the published number knew of you and of this profile.",
        doesNotProve: "Who it was that answered.",
      },
    } satisfies Record<OwnershipProofKind, { label: string; proves: string; doesNotProve: string; needs: string }>,
    refusals: {
      unreadable: "It could not be read. A sharper picture, or the original file, would help.",
      other_clinic: "It does not name this clinic.",
      other_person: "It does not name you.",
      out_of_date: "It is too old, or no longer valid.",
      not_reached: "Nobody answered at the published number on three working days.",
      denied: "Whoever answered did not know of you.",
      altered: "It appears to have been altered.",
    } satisfies Record<OwnershipRefusalReason, string>,
    claimEnded: "This claim has ended, so nothing more can be shown for it.",
    writtenTooOften: "This address has been written to too often. Please try again in half an hour.",
    noTelephone: "This profile shows no telephone number that could be called.",
    documentsSent: (documentsPerClaim: number) => `For one claim ${documentsPerClaim} documents can be sent, and they were.`,
    noOwnWebsite: "This profile’s website is missing, or on a host that many businesses share, so a document or a call has to do.",
    otherDomain: (domain: string) => `Enter an address that ends in @${domain}.`,
    mailsSent: (mailsPerDay: number) => `${mailsPerDay} mails can be sent in 24 hours. Please try tomorrow.`,
    shownAlready: "This is shown already.",
    begunAlready: "This has been begun already.",
    nothingToLookFor: "There is nothing to look for any more. Begin again.",
    lookUpsDone: (lookUpsPerDay: number) =>
      `We look ${lookUpsPerDay} times in 24 hours for one clinic. DNS records can take hours to spread; please try again tomorrow.`,
    linkUsed: "This link has been used, has expired, or was replaced by a newer one.",
    sentences: {
      dns_txt: (first: string, last: string, domain: string) => `DNS record of ${domain} ${seen(first, last)}`,
      site_file: (first: string, last: string, domain: string) => `File on ${domain} ${seen(first, last)}`,
      domain_mail: (first: string, _last: string, domain: string) => `Mail to ${domain} answered on ${first}`,
      document: (first: string) => `Document seen by a moderator on ${first}`,
      moderator_call: (first: string) => `Published telephone number called by a moderator on ${first}`,
    } satisfies Record<OwnershipProofKind, (first: string, last: string, domain: string) => string>,
    lapsed: (sentence: string) => `${sentence}; it is no longer there and counts for nothing now`,
  },
});
