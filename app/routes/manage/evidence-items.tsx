import { Tag } from "#app/components/tag.tsx";
import type { OwnDocument } from "#app/routes/manage/evidence-list-view.server.ts";

/** A clinic's documents, each with its state, age, end and limit. */
export function EvidenceItems({ documents, href }: { documents: readonly OwnDocument[]; href: string }) {
  return (
    <ul className="documents">
      {documents.map((document) => (
        <li key={document.id}>
          <div className="documents-head">
            <h3>
              <a href={`${href}/${document.id}`}>
                {document.kind}: {document.title}
              </a>
            </h3>
            <Tag tone={document.tone}>{document.past ?? document.state}</Tag>
          </div>
          <p>
            {document.about && `${document.about}. `}
            {document.age} {document.due}
          </p>
          <p className="soft small">{document.doesNotProve}</p>
        </li>
      ))}
    </ul>
  );
}
