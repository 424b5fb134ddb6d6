using FraudDashboard.Database.Audit;
using FraudDashboard.Database.Sessions;
using FraudDashboard.Web.Security;
using Npgsql;

namespace FraudDashboard.Web.Features.Imports;

/// <summary>Declares names to be one, and undoes that: the change and the audit's line, or nothing. What is stored stays as it came.</summary>
public static class SameNames
{
    private const string VersionSql = """
        select row_version, changed_by, changed_at at time zone 'Europe/London' as changed_at
        from core.same_name
        where same_name_id = @SameNameId
        for update
        """;

    private const string DeclareSql = """
        insert into core.same_name (name_type, form, chosen_name, other_names, reason, declared_by)
        values (@NameType, @Form, @chosen, @others, @reason, @by)
        returning same_name_id
        """;

    private const string UndoSql = """
        update core.same_name set withdrawn_at = clock_timestamp(), withdrawn_by = @by, withdrawn_reason = @reason
        where same_name_id = @id and withdrawn_at is null
        returning chosen_name
        """;

    /// <summary>Declares all of the names to be the chosen one, in place of what was declared of some of them.</summary>
    /// <returns>False when somebody else declared names of this form in the meantime.</returns>
    /// <exception cref="StaleVersionException">Somebody changed the earlier declaration after it was seen.</exception>
    public static async Task<bool> DeclareAsync(
        WriteSessions write, Reader by, DeclareNameRequest asked, AlikeNames alike, string chosen, CancellationToken cancellation)
    {
        string[] others = [.. alike.Names.Select(name => name.Name).Union(alike.InForce is { } same ? [same.ChosenName, .. same.OtherNames] : []).Where(name => name != chosen)];
        try
        {
            return await write.RunAsync(
                by.Scope,
                async session =>
                {
                    if (asked.Seen is { Id: > 0 } earlier)
                    {
                        await session.RequireVersionAsync(VersionSql, new { SameNameId = earlier.Id }, earlier.RowVersion);
                        await session.ScalarAsync<string>(UndoSql, new { id = earlier.Id, reason = asked.Reason, by = by.UserId });
                    }

                    var id = await session.ScalarAsync<long>(DeclareSql, new { alike.NameType, alike.Form, chosen, others, reason = asked.Reason, by = by.UserId });
                    session.Record(by.Scope.By(AuditActions.NameDeclared, $"name {id}", asked.Reason, new { type = alike.NameType, chosen, others }));
                    return true;
                },
                cancellation);
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }
    }

    /// <summary>Undoes a declaration as <paramref name="by"/> saw it: its names are shown as they are written.</summary>
    /// <returns>False when it was undone before.</returns>
    /// <exception cref="StaleVersionException">Somebody changed it after it was seen.</exception>
    public static Task<bool> UndoAsync(WriteSessions write, Reader by, UndoNameRequest asked, CancellationToken cancellation) => write.RunAsync(
        by.Scope,
        async session =>
        {
            await session.RequireVersionAsync(VersionSql, new { asked.SameNameId }, asked.RowVersion);
            if (await session.ScalarAsync<string>(UndoSql, new { id = asked.SameNameId, reason = asked.Reason, by = by.UserId }) is not { } chosen)
            {
                return false;
            }

            session.Record(by.Scope.By(AuditActions.NameUndone, $"name {asked.SameNameId}", asked.Reason, new { chosen }));
            return true;
        },
        cancellation);
}
