import { words } from "#app/platform/words.ts";

/** What waits for a person, by kind and by how it stands. */
export const queueWords = words({
  en: {
    kinds: {
      legal_notice: { one: "Legal notice", many: "Legal notices" },
      dispute: { one: "Open dispute", many: "Open disputes" },
      proposal: { one: "Proposal for a second person", many: "Proposals for a second person" },
      group_proposal: { one: "Reviews proposed as procured", many: "Reviews proposed as procured" },
      sanction_proposal: { one: "Step proposed against a clinic", many: "Steps proposed against clinics" },
      refutation: { one: "Claim proposed as refuted", many: "Claims proposed as refuted" },
      claim: { one: "Claim the sum contradicts", many: "Claims the sum contradicts" },
      appeal: { one: "Appeal", many: "Appeals" },
      ownership_dispute: { one: "Two claims to a profile", many: "Disputes about profiles" },
      report: { one: "Report", many: "Reports" },
      review_group: { one: "Reviews that may be linked", many: "Reviews that may be linked" },
      photo_evidence: { one: "Evidence of ownership", many: "Evidence of ownership" },
      document: { one: "Document of a clinic", many: "Documents of clinics" },
      ownership: { one: "Claim to a profile", many: "Claims to profiles" },
      engagement: { one: "Practitioner to ask", many: "Practitioners to ask" },
      proof: { one: "Proof of treatment", many: "Proofs of treatment" },
      charge_proposal: { one: "Charge proposed against a clinic", many: "Charges proposed against clinics" },
      re_review: { one: "Second look", many: "Second looks" },
    },
    standings: { due: "Due within a day", waiting: "Waiting on a party" },
  },
});
