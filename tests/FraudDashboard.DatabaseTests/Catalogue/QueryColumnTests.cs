#pragma warning disable RS0030 // Describes queries without running them.
using System.Data;
using System.Reflection;
using System.Text.RegularExpressions;
using FraudDashboard.Web.Hosting;
using Npgsql;
using Xunit;

namespace FraudDashboard.DatabaseTests.Catalogue;

/// <summary>Dapper leaves a property without a column at its default, in silence: so each query names exactly its row's properties.</summary>
[Collection(nameof(DemoSite))]
public sealed partial class QueryColumnTests(DemoSite site)
{
    public static TheoryData<string> Queries =>
        [.. typeof(Site).Assembly.GetTypes().Where(type => SqlOf(type) is not null).Select(type => type.FullName!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Columns_OfEachQuery_AreThePropertiesOfItsRow(string typeName)
    {
        var query = typeof(Site).Assembly.GetType(typeName)!;
        var rowName = string.Concat(query.FullName.AsSpan(0, query.FullName!.Length - "Query".Length), "Row");
        var row = typeof(Site).Assembly.GetType(rowName);
        Assert.True(row is not null, $"{typeName} has no record {rowName}");

        var columns = await ColumnsAsync(SqlOf(query)!);

        // Dapper compares without underscores and without case.
        var properties = row.GetProperties().Where(property => property.SetMethod is not null).Select(property => property.Name.ToUpperInvariant());
        Assert.Equal(properties.Order(StringComparer.Ordinal), columns.Select(Bare).Order(StringComparer.Ordinal));
    }

    private static string? SqlOf(Type type) => type.Name.EndsWith("Query", StringComparison.Ordinal)
        ? (Constant(type, "Sql") ?? Constant(type, "Columns"))
        : null;

    private static string? Constant(Type type, string name) =>
        type.GetField(name, BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true } field ? (string?)field.GetRawConstantValue() : null;

    private async Task<IReadOnlyList<string>> ColumnsAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(site.WebConnection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
#pragma warning disable CA2100 // The site's own texts.
        await using var command = new NpgsqlCommand(Parameter().Replace(sql, "null"), connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SchemaOnly, TestContext.Current.CancellationToken);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private static string Bare(string column) => column.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    [GeneratedRegex(@"@[A-Za-z]\w*")]
    private static partial Regex Parameter();
}
