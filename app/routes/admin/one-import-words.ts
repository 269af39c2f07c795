import { rich, words } from "#app/platform/words.ts";

/** What is said at /admin/imports/:id, by all its parts. */
export const oneImportWords = words({
  en: {
    documentTitle: "A list of clinics – Scalpmark",
    formerMember: "A former member",
    noSuchForm: "This page has no such form. Go back, reload the page and send it again.",
    alreadySettled: "This list does not wait for a decision any more: see its state below.",
    list: "The list",
    whatToDo: "What to do",
    settleNote: "Search finds new clinics within minutes. Each says on its page where its entry came from.",
    trialResult: "What the trial says",
    trialResultNote: "As things stood when it was tried.",
    title: (sentOn: string) => `List of ${sentOn}`,

    // import-parts.tsx
    beingTried: "The list is being tried. Reload this page in a few seconds.",
    reloadForProgress: "Reload this page to see how far it is.",
    beingImported: "Being imported",
    imported: rich("Imported {ended}: {resultWords}."),
    couldNotBeRead: "The list could not be read",
    dropped: rich("The list was dropped {ended}. Nothing was imported."),
    state: "State",
    sent: "Sent",
    sentBy: (sentOn: string, sender: string) => `${sentOn}, by ${sender}`,
    file: "File",
    sha256: "Its SHA-256",
    listName: "Name of the list",
    noneGiven: "None given",
    trial: "Trial",
    notYet: "Not yet",
    import: "Import",
    notAskedFor: "Not asked for",
    askedFor: (time: string) => `Asked for ${time}`,
    importNewAndChanged: (created: string, updated: string) => `Import ${created} new and ${updated} changed`,
    dropList: "Drop the list",
    line: "Line",
    whatItWouldDo: "What it would do",
    name: "Name",
    remarks: "Why, or what to look at",
    everyRecord: "Every record",
    outcomes: "Outcomes",
    noSuchRecords: "No record is of this kind.",
    recordsOfList: "Records of the list",
    records: "records",
    first: "First",
    further: "Further",

    // import-progress.server.ts
    recordsDone: (done: string, total: string) => `${done} of ${total} records are done.`,
  },
});
