import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { printTime } from "#app/platform/printed.ts";
import { findOwnPhoto } from "#app/provenance/bring-evidence.server.ts";
import { isCodeUsable } from "#app/provenance/recapture-code.ts";
import { findCode } from "#app/provenance/recapture-code-repository.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction = () => [{ title: "A code for a new photo – Scalpmark" }];

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
  const { photoId, code, issued, until, usable } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: `/photos/${photoId}/evidence`, label: "Whose photo this is" }]} />
      <PageTitle title="A code for a new photo" lede={usable ? "Print this page, or write the code on paper by hand, large." : undefined} />
      {usable ? (
        <>
          <p className="code-sheet">{code}</p>
          <p className="soft">
            Made {issued}. Works once, until {until}.
          </p>
          <ol className="prose code-steps">
            <li>Hold the sheet beside the head, at the same distance from the camera, so that both are sharp.</li>
            <li>Take the photo from the same side as the one it is about, so that scars, moles, ears and hairline can be compared.</li>
            <li>Check that every letter and figure of the code can be read.</li>
            <li>Send the photo as the camera made it: not cropped, no filter, not through a messenger.</li>
          </ol>
          <p className="print:hidden">
            <a href={`/photos/${photoId}/evidence?kind=live_recapture#bring`}>Send the new photo</a>
          </p>
        </>
      ) : (
        <p>
          This code has been used or has expired. <a href={`/photos/${photoId}/evidence?kind=live_recapture#bring`}>Make a new one</a>.
        </p>
      )}
    </>
  );
}
