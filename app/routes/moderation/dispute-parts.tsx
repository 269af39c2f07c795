import { DefinitionList } from "#app/components/definition-list.tsx";
import { FirstSeenTimeline, type Timeline } from "#app/components/first-seen-timeline.tsx";
import { PhotoCompare } from "#app/components/photo-compare.tsx";
import { PhotoStateTag } from "#app/components/photo-state.tsx";
import { Section } from "#app/components/section.tsx";
import { TableScroll } from "#app/components/table-scroll.tsx";
import { disputePartsWords } from "#app/routes/moderation/dispute-parts-words.ts";
import type { DisputeView } from "#app/routes/moderation/dispute-view.server.ts";

/** Each match with both photos side by side and what the comparison found. */
export function MatchSection({ dispute }: { dispute: DisputeView }) {
  const say = disputePartsWords();
  return (
    <Section id="match" title={say.whatMatched} layout="wide" note={say.whatMatchedNote}>
      <div className="stack">
        {dispute.pairs.map((pair) => (
          <div key={pair.id} className="stack">
            <PhotoCompare left={pair.left} right={pair.right} likeness={pair.likeness} transform={pair.transform} />
            <DefinitionList rows={pair.facts} />
          </div>
        ))}
        {dispute.pairs.length === 0 && <p className="not-provided">{say.photosNotShown}</p>}
      </div>
    </Section>
  );
}

/** Every photo of the dispute with when it was first seen here, which is the weakest proof of ownership. */
export function PhotosSection({ dispute, timeline }: { dispute: DisputeView; timeline?: Timeline }) {
  const say = disputePartsWords();
  return (
    <Section id="photos" title={say.firstSeenTitle} note={say.firstSeenNote}>
      {timeline && <FirstSeenTimeline timeline={timeline} />}
      <TableScroll label={say.firstSeenCaption}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say.whosePhoto}</th>
              <th scope="col">{say.firstSeenHere}</th>
              <th scope="col">{say.saidToBeTaken}</th>
              <th scope="col">{say.readsNow}</th>
            </tr>
          </thead>
          <tbody>
            {dispute.photos.map((photo, place) => (
              <tr key={photo.id}>
                <th scope="row">
                  {timeline && say.photo(place + 1)}
                  {photo.clinicHref === null ? photo.clinic : <a href={photo.clinicHref}>{photo.clinic}</a>}
                  {timeline && photo.clinicHref !== null && (
                    <>
                      {" "}
                      <a href={`/moderation${photo.clinicHref}`} className="small" aria-label={say.stepsAgainst(photo.clinic)}>
                        {say.steps}
                      </a>
                    </>
                  )}
                </th>
                <td className="figures whitespace-nowrap">{photo.firstSeen}</td>
                <td className="whitespace-nowrap">{photo.takenOn ?? <span className="not-provided">{say.notProvided}</span>}</td>
                <td>
                  <PhotoStateTag state={photo.state} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  );
}

export function StatementsSection({ dispute }: { dispute: DisputeView }) {
  const say = disputePartsWords();
  return (
    <Section id="statements" title={say.whatPartiesSay}>
      {dispute.statements.length === 0 ? (
        <p className="not-provided">{say.noStatementYet}</p>
      ) : (
        <div className="stack">
          {dispute.statements.map((statement) => (
            <article key={statement.id} className="stack-tight prose">
              <h3>{statement.clinic}</h3>
              <p className="soft small">{statement.on}</p>
              <p className="whitespace-pre-line">{statement.body}</p>
            </article>
          ))}
        </div>
      )}
    </Section>
  );
}

export function HistorySection({ dispute }: { dispute: DisputeView }) {
  const say = disputePartsWords();
  return (
    <Section id="history" title={say.history}>
      <dl className="definitions">
        {dispute.history.map((event) => (
          <div key={event.id}>
            <dt className="figures">{event.on}</dt>
            <dd>{event.what}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
