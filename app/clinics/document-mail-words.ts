import { words } from "#app/platform/words.ts";

/** What mails about a clinic's documents say. */
export const documentMailWords = words({
  en: {
    lapsedSubject: (kind: string, clinic: string) => `Lapsed: ${kind} of ${clinic}`,
    lapsed: (
      kind: string,
      clinic: string,
      dueOn: string,
      url: string,
    ) => `The ${kind} of ${clinic} was good through ${dueOn}. From today it counts for nothing, and your page says that it has lapsed.

Send the document that holds now. It stands in the place of the old one as soon as it is accepted:

${url}`,
    dueSubject: (kind: string, clinic: string, dueOn: string) => `Good until ${dueOn}: ${kind} of ${clinic}`,
    due: (
      kind: string,
      clinic: string,
      dueOn: string,
      url: string,
    ) => `The ${kind} of ${clinic} counts through ${dueOn}. The day after it counts for nothing, and your page will say that it has lapsed.

Send the new one in time: the old one counts on until the new one is accepted, so nothing is lost by being early.

${url}`,
    outcomeSubject: (kind: string, clinic: string, outcome: string) => `${kind} of ${clinic}: ${outcome}`,
    outcomeLine: (field: string, value: string) => `- ${field}: ${value}`,
    outcome: (kind: string, outcome: string, lines: string, url: string) => `A moderator has checked the ${kind} that you sent: ${outcome}.

${lines}
What was accepted counts from now on. If you can show more, send a document that shows it in the place of this one:

${url}`,
    reopenedSubject: (kind: string, clinic: string) => `${kind} of ${clinic}: looked at again`,
    reopened: (
      kind: string,
      why: string,
      url: string,
    ) => `A moderator looks again at the ${kind} that you sent. Until then it counts for nothing.

${why}

You are told what comes of it. If you can show more, send a document that shows it in the place of this one:

${url}`,
    questionSubject: (kind: string, clinic: string) => `${kind} of ${clinic}: a moderator asks for more`,
    question: (
      kind: string,
      asks: string,
      until: string,
      url: string,
    ) => `A moderator has read the ${kind} that you sent, and asks for this before they answer it:

${asks}
You have time until ${until}. If nothing comes until then, it is answered as it is. If you have nothing more to show, say so: then it does not wait any longer.

${url}`,
  },
});
