import type { LoaderFunctionArgs } from "@remix-run/node";
import { openSecondLook } from "#app/moderation/answer-second-look.server.ts";
import { findLookedAtFile } from "#app/moderation/find-looked-at-file.server.ts";
import { recordEvent } from "#app/platform/event-log.server.ts";
import { IsolateError } from "#app/platform/isolate.server.ts";
import { readDocumentFormat } from "#app/provenance/document-file.ts";
import { renderDocumentApart } from "#app/provenance/render-document.server.ts";
import { secondLookFileWords } from "#app/routes/moderation/second-look-file-words.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";

/**
 * The private file, or the hidden photo, that a second look is about: for whoever may take it, and only while it waits (SECURITY.md M5). Each look is recorded. A
 * picture is made anew from its pixels; a PDF is saved, never opened in this origin.
 */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireModerator(args, "second_look.take");
  const { ctx } = args.context;
  const opened = await openSecondLook(ctx.store.read, viewer.id, args.params.id ?? "");
  if (opened === null) throw notFound();
  if (typeof opened === "string") throw forbidden();
  const { look, judgement } = opened.second;
  const sha256 = look.answeredAt === null ? await findLookedAtFile(ctx.store.read, judgement) : null;
  const bytes = sha256 === null ? null : await ctx.files.get(sha256);
  const read = bytes && readDocumentFormat(bytes);
  if (!bytes || !read?.ok) throw notFound();
  const detail = { kind: judgement.kind, judged: judgement.subjectId };
  const event = { actorId: viewer.id, action: "second_look.file_seen", subjectKind: "second_look", subjectId: look.id, detail };
  await ctx.store.write((tx) => recordEvent(tx, event, ctx.now()));
  if (read.format === "pdf") return answer(bytes, "application/pdf", 'attachment; filename="document.pdf"');
  const rendered = await renderDocumentApart(ctx, bytes).catch(unreadable);
  if (!rendered.ok) throw notFound();
  return answer(rendered.jpeg, "image/jpeg", 'inline; filename="picture.jpg"');
}

function unreadable(error: unknown): never {
  if (!(error instanceof IsolateError)) throw error;
  throw new Response(secondLookFileWords().pictureFailed, { status: 503, statusText: "Service Unavailable" });
}

const answer = (bytes: Uint8Array, type: string, disposition: string) =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": disposition,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
