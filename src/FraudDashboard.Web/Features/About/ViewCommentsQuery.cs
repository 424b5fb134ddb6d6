using FraudDashboard.Database.Sessions;

namespace FraudDashboard.Web.Features.About;

/// <summary>What the database itself says of every view and column that screens and files read: the comments beside each definition.</summary>
public static class ViewCommentsQuery
{
    public const string Sql = """
        select view.relname::text as view_name, column_of.attname::text as column_name, comment.description as meaning
        from pg_catalog.pg_description as comment
        inner join pg_catalog.pg_class as view on view.oid = comment.objoid and view.relkind = 'v'
        left join pg_catalog.pg_attribute as column_of
            on column_of.attrelid = view.oid and column_of.attnum = comment.objsubid and comment.objsubid > 0
        where view.relnamespace = 'report'::regnamespace
            and comment.classoid = 'pg_catalog.pg_class'::regclass
        order by view.relname, comment.objsubid
        """;

    public static Task<IReadOnlyList<ViewCommentsRow>> RunAsync(ReadSession session, UserScope scope, CancellationToken cancellation) =>
        session.QueryAsync<ViewCommentsRow>(scope, Sql, null, cancellation);
}

/// <summary>The meaning of a view (no column) or of one of its columns.</summary>
public sealed record ViewCommentsRow
{
    public required string ViewName { get; init; }

    public required string? ColumnName { get; init; }

    public required string Meaning { get; init; }
}
