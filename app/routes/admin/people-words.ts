import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

/** What is said at /admin/people, by all its parts. */
export const peopleWords = words({
  en: {
    documentTitle: "People with a role – Scalpmark",
    noSuchAccount: "No account has exactly this address.",
    allRoles: "All",
    name: "Name",
    role: "Role",
    secondFactor: "Second factor",
    lastSignIn: "Last sign-in",
    standing: "Standing",
    you: "(you)",
    noSecondFactorYet: "None yet",
    inOrder: "In order",
    suspendedOn: (day: string) => `Suspended ${day}`,
    emailAddress: "E-mail address",
    findIt: "Find the account",
    findAccount: "Find an account",
    findAccountNote: "To give somebody a role, or to suspend an account. That you looked is on record.",
    roles: "Roles",
    findByAddress: "Find an account by its address to give it.",
    nobodyHoldsThisRole: "Nobody holds this role",
    title: "People with a role",
    whoHoldsRole: "Who holds a role",
    lede: "Everybody who decides about others. Nobody else is listed: the account of a client or an owner is found by its exact address.",

    // team-section.tsx
    judged: "Judged",
    withHardPictures: "With hard pictures",
    secondLooks90Days: "Second looks, 90 days",
    deciding: "Deciding",
    ties: "Ties",
    howWorkIsShared: "How work is shared",
    goesOn: "Goes on",
    pausedSince: (time: string) => `Paused since ${time}`,
    howWorkIsSharedNote:
      "The last seven days. Hard pictures may show an injury: who sees many of them can be given other kinds of matter for a while, under “What they answer” on their page. These are no marks.",

    // team-view.server.ts
    noSecondLooks: "None",
    secondLooksDiffered: (answered: number, differed: number) => `${answered}, ${differed} differed`,
    asksForTiesToEnd: (asked: number) => `Asks for ${printCount(asked, "tie")} to end`,
  },
});
