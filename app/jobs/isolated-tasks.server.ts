import { z } from "zod";
import type { FileStorage } from "#app/platform/file-storage.server.ts";
import type { IsolatedTasks } from "#app/platform/isolate.server.ts";
import type { Store } from "#app/platform/store.server.ts";
import { checkCopy } from "#app/provenance/check-copy.server.ts";
import { findCopies } from "#app/provenance/find-copies.server.ts";
import type { PhotoQuery } from "#app/provenance/fingerprint.server.ts";
import { learnHashes } from "#app/provenance/known-photos.server.ts";
import { PICTURE_FORMATS } from "#app/provenance/picture-format.ts";
import { readPhoto } from "#app/provenance/read-photo.server.ts";
import { renderDocument } from "#app/provenance/render-document.server.ts";
import { countPages, renderPage } from "#app/provenance/render-pdf.server.ts";
import { WHOLE } from "#app/reviews/mask.ts";
import { maskPicture } from "#app/reviews/mask-picture.server.ts";
import { openProof } from "#app/reviews/open-proof.server.ts";

/** What tasks may read. None of them writes anything. */
export interface TaskParts {
  readonly store: Store;
  readonly files: Pick<FileStorage, "get">;
  /** See CredentialOptions in provenance/read-content-credential.server.ts. */
  readonly anchorsPem: string | null;
}

/** How a child process is told of them. `filesFolder`: null where only the parent has the key to the files. */
export const IsolateSettings = z.object({ database: z.string(), filesFolder: z.string().nullable(), anchorsPem: z.string().nullable() });

/** What a child asks its parent for. */
export const AskedFile = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

const Bytes = z.object({ bytes: z.instanceof(Uint8Array) });
const Photo = Bytes.extend({ formats: z.array(z.enum(PICTURE_FORMATS)) });
const share = z.int().min(0).max(WHOLE);
const Covering = Bytes.extend({ boxes: z.array(z.object({ left: share, top: share, width: share, height: share })) });
const Page = Bytes.extend({ page: z.int() });
const File = z.object({ path: z.string() });
const Search = z.object({
  query: z.custom<PhotoQuery>((value) => typeof value === "object" && value !== null && "views" in value),
  hiddenToo: z.boolean(),
});

/** Each kind of work that is done apart from servers and workers, since it opens strangers' files, and the one function that does it. */
export function isolatedTasks(parts: TaskParts): IsolatedTasks {
  const { anchorsPem } = parts;
  return {
    read_photo: (input) => {
      const { bytes, formats } = Photo.parse(input);
      return readPhoto(bytes, { anchorsPem, formats });
    },
    render_document: (input) => renderDocument(Bytes.parse(input).bytes),
    render_page: (input) => {
      const { bytes, page } = Page.parse(input);
      return renderPage(bytes, page);
    },
    count_pages: (input) => countPages(Bytes.parse(input).bytes),
    open_proof: (input) => openProof(Bytes.parse(input).bytes, { anchorsPem }),
    mask_picture: (input) => {
      const { bytes, boxes } = Covering.parse(input);
      return maskPicture(bytes, boxes);
    },
    learn_hashes: () => learnHashes(parts.store),
    find_copies: (input) => {
      const { query, hiddenToo } = Search.parse(input);
      return findCopies(parts, query, hiddenToo);
    },
    check_copy: (input, report) => checkCopy(parts, File.parse(input).path, anchorsPem, report),
  };
}
