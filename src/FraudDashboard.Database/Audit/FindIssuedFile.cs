using Dapper;
using FraudDashboard.Database.Sessions;
using Npgsql;

namespace FraudDashboard.Database.Audit;

/// <summary>A file that was handed out, as the audit has it.</summary>
public sealed record IssuedFile
{
    /// <summary>Number of its line.</summary>
    public required long EventNo { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime HappenedAt { get; init; }

    public required string UserName { get; init; }

    public required string? Purpose { get; init; }

    /// <summary>Number of the pack that it was made of.</summary>
    public required long PackId { get; init; }

    /// <summary>Whether it was the copy to leave the force, or the internal one.</summary>
    public required string Copy { get; init; }

    public required string FileName { get; init; }
}

/// <summary>Finds the line of the audit under which a file of a pack was first handed out.</summary>
public static class FindIssuedFile
{
    private const string Sql = """
        select event_no, happened_at, user_name, purpose, (detail ->> 'pack')::bigint as pack_id, detail ->> 'copy' as copy, file ->> 'name' as file_name
        from audit.event
        cross join jsonb_array_elements(detail -> 'files') as file
        where action_code = @ActionCode and jsonb_typeof(detail -> 'files') = 'array' and file ->> 'hash' = @ContentHash
        order by event_no
        limit 1
        """;

    /// <summary>The line, or null where no such file was handed out.</summary>
    /// <param name="auditorConnection">Connection string of the auditor's login.</param>
    /// <param name="contentHash">Hash of its cells, 64 hexadecimal digits.</param>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public static async Task<IssuedFile?> RunAsync(string auditorConnection, string contentHash, CancellationToken cancellation)
    {
        await using var connection = await LiveConnection.OpenAsync(auditorConnection, cancellation);
        return await connection.QuerySingleOrDefaultAsync<IssuedFile>(
            new CommandDefinition(Sql, new { ActionCode = AuditActions.PackDownloaded, contentHash }, cancellationToken: cancellation));
    }
}
