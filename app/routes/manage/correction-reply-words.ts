import { rich, words } from "#app/platform/words.ts";

/** What is said at /manage/:slug/corrections/:id. */
export const correctionReplyWords = words({
  en: {
    documentTitle: "A correction that names your clinic – Scalpmark",
    replyPublished: "Your reply is published.",
    alreadyReplied: rich("You have replied. <cases>See it as everybody does</cases>."),
    reply: "Reply",
    publishReply: "Publish the reply",
    yourReply: "Your reply",
    yourReplyNote: "Once, and publicly. Write nothing that tells who the client is. If what is said is wrong, say why.",
    title: "A correction that names your clinic",
    lede: "A client of another clinic says that the work corrected there was done at yours. It is printed as what a client says; your score does not change by it.",
  },
});
