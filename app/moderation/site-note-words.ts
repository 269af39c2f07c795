import { words } from "#app/platform/words.ts";

/** What the site itself writes where a person writes otherwise: into reports, evidence, answers and proposals. It is kept as it was written. */
export const siteNoteWords = words({
  en: {
    forged: "A decision in the public log holds this document to be forged. It counts for nothing.",
    notForged: "The decision that held this document to be forged was overturned. It waits to be checked again.",
    twoLooks: "Two people looked at this by themselves and came to different answers. A third looks at it now.",
    anotherPhotoJoined: "Another photo joined the dispute after this was proposed, so it has to be looked at again.",
    copyOfRemoved: "This photo is a copy of one that was taken down here.",
    copyOfRemovedHeld:
      "This photo is a copy of one that was taken down here. Nobody but its clinic and moderators sees it until this is answered.",
    caseNotMyHead: (caseId: string) =>
      `The clinic shows this photo as part of case ${caseId}. The person it asked about the case says that it is not their head. It was taken down with that answer.`,
    headConfirmed: "The person asked said yes.",
    headConfirmedAndWrote: (wrote: string) => `The person asked said yes, and wrote:\n\n${wrote}`,
    headDenied: "The clinic had the person shown asked by mail whether this is their head. They said no.",
    headDeniedAndWrote: (wrote: string) =>
      `The clinic had the person shown asked by mail whether this is their head. They said no.\n\n${wrote}`,
    asked: "Asked",
    answered: "Answered",
    address: "Address",
    addressOfAnybody: "At a provider where anybody can have one: it could be anybody’s.",
    addressOfClinic: "At the clinic’s own domain. This is not the person shown.",
    addressElsewhere: "At a domain that is not the clinic’s.",
  },
});
