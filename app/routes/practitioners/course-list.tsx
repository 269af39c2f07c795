import { Say } from "#app/components/say.tsx";
import { Tag } from "#app/components/tag.tsx";
import type { toTraining } from "#app/routes/practitioners/practitioner-view.ts";
import { practitionerWords } from "#app/routes/practitioners/practitioner-words.ts";

/** The courses one by one: where, when, how many hours were accepted, and who taught. */
export function CourseList({ courses }: { courses: ReturnType<typeof toTraining>["courses"] }) {
  const say = practitionerWords();
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
              say.trainerNotProvided
            ) : (
              <Say
                it={say.taught}
                name={course.trainer.href ? <a href={course.trainer.href}>{course.trainer.name}</a> : course.trainer.name}
                years={course.years === null ? say.whosePracticeIsNotKnown : say.evidencedPracticeOnThatDay(course.years)}
              />
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
