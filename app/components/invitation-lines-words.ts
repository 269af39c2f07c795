import { printCount } from "#app/platform/printed.ts";
import { rich, words } from "#app/platform/words.ts";

/** What is said by invitation-lines.tsx. */
export const invitationLinesWords = words({
  en: {
    reviews: (reviewed: number) => printCount(reviewed, "review"),
    confirmedCases: (confirmed: number) => printCount(confirmed, "confirmed case"),
    reviewsFromCases: rich("{reviewed} from {confirmed}."),
    tooFewToTell: "How many of those invited answer: too few to tell.",
    answeredOfInvited: rich("{answered} of {invited} who were invited answered ({percent} %)."),
    everyClientIsInvited:
      "Scalpmark invites every client who confirmed a case. The clinic does not choose them, and learns of it only where a review says so.",
    howInvitationsWork: "How invitations work",
    wroteUnasked: (unasked: string) => `${unasked} wrote before being asked`,
    willBeAsked: (waiting: string) => `${waiting} will be asked when it is time`,
    wantedNoMail: (declined: string) => `${declined} wanted no mail`,
    allCanBeInvited: "Nobody is without an address to invite them at",
    cannotBeInvited: (unreachable: string) => `${unreachable} cannot be invited: they left no address`,
  },
});
