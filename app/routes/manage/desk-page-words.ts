import { words } from "#app/platform/words.ts";

/** What is said by desk-page.tsx. */
export const deskPageWords = words({
  en: {
    overview: "Overview",
    profile: "Profile",
    practitioners: "Practitioners",
    evidence: "Evidence",
    cases: "Cases",
    photos: "Photos",
    claims: "Claims",
    reviews: "Reviews",
    complaints: "Complaints",
    members: "Members",
    ownership: "Ownership",
    badge: "Badge",
    export: "Export",
    yourClinic: "Your clinic",
    deskOf: (name: string) => `Desk of ${name}`,
  },
});
