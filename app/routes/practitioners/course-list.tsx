import { Tag } from "#app/components/tag.tsx";
import type { toTraining } from "#app/routes/practitioners/practitioner-view.ts";

/** The courses one by one: where, when, how many hours were accepted, and who taught. */
export function CourseList({ courses }: { courses: ReturnType<typeof toTraining>["courses"] }) {
  return (
    <ul className="courses">
      {courses.map((course) => (
        <li key={course.id}>
          <p>
            {course.course}, {course.provider.href ? <a href={course.provider.href}>{course.provider.name}</a> : course.provider.name},{" "}
            {course.when}: {course.hours}.
          </p>
          <p className="soft small">
            {course.trainer.name === null ? (
              "Trainer: not provided."
            ) : (
              <>
                Taught by {course.trainer.href ? <a href={course.trainer.href}>{course.trainer.name}</a> : course.trainer.name}
                {course.years === null ? ", whose practice is not known here." : `; evidenced practice on that day: ${course.years}.`}
              </>
            )}
          </p>
          {course.flags.length > 0 && (
            <p className="lineage-flags">
              {course.flags.map((flag) => (
                <Tag key={flag.words} tone={flag.tone}>
                  {flag.words}
                </Tag>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
