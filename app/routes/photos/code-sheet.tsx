import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Say } from "#app/components/say.tsx";
import { printTime } from "#app/platform/printed.ts";
import { findOwnPhoto } from "#app/provenance/bring-evidence.server.ts";
import { isCodeUsable } from "#app/provenance/recapture-code.ts";
import { findCode } from "#app/provenance/recapture-code-repository.server.ts";
import { codeSheetWords } from "#app/routes/photos/code-sheet-words.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction = () => [{ title: codeSheetWords().documentTitle }];

/** A sheet to print: one code, for whoever was given it. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "evidence.bring");
  const { ctx } = args.context;
  const photo = await findOwnPhoto(ctx.store.read, viewer, args.params.id ?? "");
  const code = photo && (await findCode(ctx.store.read, photo.id, args.params.codeId ?? ""));
  if (!photo || code?.accountId !== viewer.id) throw notFound();
  return {
    photoId: photo.id,
    code: code.code,
    issued: printTime(code.issuedAt),
    until: printTime(code.expiresAt),
    usable: isCodeUsable(code, ctx.now()),
  };
}

export default function CodeSheet() {
  const say = codeSheetWords();
  const { photoId, code, issued, until, usable } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: `/photos/${photoId}/evidence`, label: say.whosePhoto }]} />
      <PageTitle title={say.title} lede={usable ? say.lede : undefined} />
      {usable ? (
        <>
          <p className="code-sheet">{code}</p>
          <p className="soft">{say.validUntil(issued, until)}</p>
          <ol className="prose code-steps">
            <li>{say.holdBesideHead}</li>
            <li>{say.sameSide}</li>
            <li>{say.codeReadable}</li>
            <li>{say.sendAsMade}</li>
          </ol>
          <p className="print:hidden">
            <a href={`/photos/${photoId}/evidence?kind=live_recapture#bring`}>{say.sendNewPhoto}</a>
          </p>
        </>
      ) : (
        <p>
          <Say it={say.codeIsOver} bring={<a href={`/photos/${photoId}/evidence?kind=live_recapture#bring`} />} />
        </p>
      )}
    </>
  );
}
