import { type DocumentQuestion, listQuestions } from "#app/clinics/document-question-repository.server.ts";
import type { EvidenceDocument } from "#app/clinics/evidence-repository.server.ts";
import { isDocumentOpen } from "#app/moderation/document-case.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { countPagesApart, MOST_PAGES } from "#app/provenance/render-pdf.server.ts";
import { documentCheckWords } from "#app/routes/moderation/document-check-words.ts";

/** One page that can be shown. */
export interface DocumentSheet {
  label: string;
  src: string;
  alt: string;
}

/** A file to save as it was sent. */
export interface DocumentFileLink {
  href: string;
  words: string;
  /** What is not shown of it, or why nothing is. */
  remark: string | null;
}

/** The pages and files of a document and of its clinic's answers, as long as they are open. */
export async function readSheets(ctx: Ctx, document: EvidenceDocument): Promise<{ sheets: DocumentSheet[]; files: DocumentFileLink[] }> {
  if (!isDocumentOpen(document)) return { sheets: [], files: [] };
  const answered = (await listQuestions(ctx.store.read, document.id)).filter(({ fileSha256 }) => fileSha256 !== null).reverse();
  const parts = await Promise.all([readPart(ctx, document, null), ...answered.map((question) => readPart(ctx, document, question))]);
  return { sheets: parts.flatMap(({ sheets }) => sheets), files: parts.map(({ file }) => file) };
}

async function readPart(ctx: Ctx, document: EvidenceDocument, question: DocumentQuestion | null) {
  const say = documentCheckWords();
  const { fileSha256, fileFormat } = question ?? document;
  const of = question === null ? "" : `of=${question.id}&`;
  const on = question?.answeredAt ? printDay(dayOf(question.answeredAt)) : "";
  const name = question === null ? null : say.answerOf(on);
  const base = `/moderation/documents/${document.id}/file`;
  const link = { href: question === null ? base : `${base}?of=${question.id}` };
  const picture = `${base}?${of}as=picture`;
  const alt = name === null ? say.documentMadeAnew : say.madeAnew(name);
  if (fileFormat !== "pdf") {
    const words = name === null ? say.saveFile : say.saveAnswersFile(on);
    return { sheets: [{ label: name ?? say.document, src: picture, alt }], file: { ...link, words, remark: null } };
  }
  const bytes = fileSha256 === null ? null : await ctx.files.get(fileSha256);
  const pages = bytes && (await countPagesApart(ctx, bytes));
  const shown = Math.min(pages ?? 0, MOST_PAGES);
  const sheets = Array.from({ length: shown }, (_, at) => {
    const label = name === null ? say.pageNumber(at + 1) : shown === 1 ? name : say.pageOf(name, at + 1);
    return { label, src: `${picture}&page=${at + 1}`, alt: pages === 1 ? alt : say.pageOf(alt, at + 1) };
  });
  const words = name === null ? say.savePdf : say.saveAnswersPdf(on);
  return { sheets, file: { ...link, words, remark: remarkOn(pages, shown) } };
}

function remarkOn(pages: number | null, shown: number): string | null {
  const say = documentCheckWords();
  if (pages === null) return say.pagesNotDrawn;
  return pages > shown ? say.firstPagesShown(shown, pages) : null;
}
