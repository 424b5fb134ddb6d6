using FraudDashboard.Database.Migration;

namespace FraudDashboard.Ingestion.Parsing.Files;

/// <summary>Reads a table of sql/reference as this program carries it, without a database.</summary>
internal static class ShippedTable
{
    /// <summary>The rows of a table, each by the names of its columns.</summary>
    /// <param name="name">The file's name without its ending: "boroughs".</param>
    /// <exception cref="InvalidOperationException">The program carries no such table.</exception>
    public static List<Dictionary<string, string>> Read(string name)
    {
        var file = SqlScripts.Embedded.In("reference", ".csv").Single(file => file.Name == name);
        using var records = new RecordSplitter(new StringReader(file.Text), ',');
        var header = ExtractHeader.ReadFrom(records);
        List<Dictionary<string, string>> rows = [];
        while (records.Read())
        {
            rows.Add(header.Names.Select((column, index) => (column, records.Field(index).ToString())).ToDictionary());
        }

        return rows;
    }
}
