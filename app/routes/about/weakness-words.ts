import { rich, words } from "#app/platform/words.ts";

/** What is said at /security. */
export const weaknessWords = words({
  en: {
    title: "Report a weakness of this site",
    description: "How to report a security weakness of Scalpmark, and what we ask of whoever looks for one.",
    lede: "If you can read, change or take down something here that you should not, we want to know before anybody is harmed by it.",
    howTitle: "How to reach us",
    how: rich(
      "Write to <contact>the address for such reports</contact>: what you did, step by step, and what came of it. The request’s number from an error page helps.",
    ),
    forPrograms: rich("Programs find the same at <txt>/.well-known/security.txt</txt>."),
    promiseTitle: "What you can rely on",
    answered: "A person reads every report, answers it, and writes again once it is mended.",
    noSteps: "Whoever keeps to this page has nothing to fear from us: we make no complaint and take no legal steps.",
    noPay: "We pay nothing for reports.",
    askTitle: "What we ask",
    ownThings: "Try it with an account, a clinic and photos of your own, or on a copy of the site that you run yourself.",
    stop: "Stop where you meet anything about somebody else. Do not copy it, keep it or pass it on.",
    noHarm: "Send no flood of requests and no letters to people here, and put no clinic’s or client’s record at risk.",
    time: "Give us 90 days before you publish what you found.",
    notThis: rich("A review, photo or clinic that is wrong is reported on its own page. <method>How those are decided</method>"),
  },
});
