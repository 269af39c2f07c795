import { rich, words } from "#app/platform/words.ts";

/** What is said at /admin/imports/:id, by all its parts. */
export const oneImportWords = words({
  en: {
    documentTitle: "A list of clinics – Scalpmark",
    aFormerMember: "A former member",
    thisPageHasNoSuch: "This page has no such form. Go back, reload the page and send it again.",
    thisListDoesNotWait: "This list does not wait for a decision any more: see its state below.",
    theList: "The list",
    whatToDo: "What to do",
    searchFindsNewClinics: "Search finds new clinics within minutes. Each says on its page where its entry came from.",
    whatTheTrialSays: "What the trial says",
    asThingsStoodWhen: "As things stood when it was tried.",
    title: (sent: string) => `List of ${sent}`,

    // import-parts.tsx
    theListIsBeing: "The list is being tried. Reload this page in a few seconds.",
    reloadThisPageToSee: "Reload this page to see how far it is.",
    beingImported: "Being imported",
    imported: rich("Imported {ended}: {resultWords}."),
    theListCould: "The list could not be read",
    theListWasDropped: rich("The list was dropped {ended}. Nothing was imported."),
    state: "State",
    sent: "Sent",
    by: (sent: string, sender: string) => `${sent}, by ${sender}`,
    file: "File",
    itsSha256: "Its SHA-256",
    nameOfTheList: "Name of the list",
    noneGiven: "None given",
    trial: "Trial",
    notYet: "Not yet",
    import: "Import",
    notAsked: "Not asked for",
    asked: (started: string) => `Asked for ${started}`,
    importNewAndChanged: (created: string, updated: string) => `Import ${created} new and ${updated} changed`,
    dropTheList: "Drop the list",
    line: "Line",
    whatItWouldDo: "What it would do",
    name: "Name",
    whyOrWhatToLook: "Why, or what to look at",
    everyRecord: "Every record",
    outcomes: "Outcomes",
    noRecordIsOfThisKind: "No record is of this kind.",
    recordsOfTheList: "Records of the list",
    records: "records",
    first: "First",
    further: "Further",

    // import-progress.server.ts
    ofRecordsAreDone: (done: string, done2: string) => `${done} of ${done2} records are done.`,
  },
});
