import { rich, words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/badge. */
export const badgeWords = words({
  en: {
    yourClinic: "your clinic",
    documentTitle: (name: string) => `Badge of ${name} – Scalpmark`,
    linkText: (name: string) => `${name} on Scalpmark: evidence and reviews`,
    lightPage: "For a light page",
    darkPage: "For a dark page",
    copyNote: "Copy these lines into your site. A link and a picture; no script, and your visitors are not followed.",
    noSiteYet: "On no site yet. Name yours below, or prove your domain under Ownership.",
    provedSite: (site: string) => `${site}, proved as yours, with every address under it`,
    namedSite: (site: string) => `${site}, named by you`,
    takeOff: (site: string) => `Take off ${site}`,
    anotherSite: "Another site of yours",
    anotherSiteHint: "Such as clinic.example. Addresses under it are included.",
    nameSite: "Name this site",
    whereFiguresShow: "Where it shows its figures",
    whereFiguresShowNote: "On any other site the picture says that it was not issued there.",
    rulesOfUse:
      "Show it whole and let it lead to your page here. Browsers keep it for five minutes, then ask again. A copy saved as a file says what was true on its date, which is printed on it; where a browser does not say which site it shows, the picture carries your name and the day alone.",
    signedForm: rich(
      "Whoever wants to check what it says without asking us again takes the <signed>signed form</signed>, which holds for {days} days, and our <publicPart>public key</publicPart> (Ed25519 over canonical JSON, RFC 8785).",
    ),
    howItMayBeUsed: "How it may be used",
    title: (name: string) => `Badge of ${name}`,
    lede: "A picture for your own site that is drawn anew from today’s score. It shows what your page here shows: a number, or that there is not enough yet, or a warning.",
  },
});
