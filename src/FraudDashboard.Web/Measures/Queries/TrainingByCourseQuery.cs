using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Measures.Queries;

/// <summary>Training by borough and course: sql/views/report/training_by_course.sql.</summary>
public static class TrainingByCourseQuery
{
    public const string Sql = """
        select area_code, course_code, headcount, completed
        from report.training_by_course
        order by area_code, course_code
        """;

    public static Task<IReadOnlyList<TrainingByCourseRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<TrainingByCourseRow>(scope, Sql, null, cancellation);
}

/// <summary>One course in one borough.</summary>
public sealed record TrainingByCourseRow
{
    public required string AreaCode { get; init; }

    public required string CourseCode { get; init; }

    public required long Headcount { get; init; }

    public required long Completed { get; init; }
}
