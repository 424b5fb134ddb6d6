using System.Text;
using FraudDashboard.Ingestion.Contracts;
using FraudDashboard.Ingestion.Parsing.Files;
using FraudDashboard.Ingestion.Parsing.Rows;
using FraudDashboard.Ingestion.Pipeline;
using FraudDashboard.Ingestion.Profiles;
using FraudDashboard.Ingestion.Profiles.Mapping;
using FraudDashboard.Ingestion.Profiles.Proposals;
using FraudDashboard.Tests.Loading.Profiles;
using FraudDashboard.Tests.Loading.Workbooks;
using Xunit;

namespace FraudDashboard.Tests.Loading;

/// <summary>Files whose bytes were changed at random are read or refused in one sentence: as many files as a busy machine got through in four seconds, the same ones in each run.</summary>
public sealed class MutatedFileTests
{
    private const string Header = "crime_ref,source,status,reported_at,recorded_at,source_updated_at,victim_age";
    private const int Rows = 40;

    private static readonly DateOnly AsAt = new(2026, 11, 2);
    private static readonly string[] Tokens = ["\"", "\"\"", ",", ";", "\t", "\r", "\n", "\r\n", "\0", "=1+1", "#N/A", "1.4E15", "\\0", "\"\\uD800\"", "\\\"", "££", "£", "😀", "\uFEFF", "N/A", "31/02/2026", new string('9', 50), "<!DOCTYPE x>", "<c r=\"ZZZ9\">", "&", "*", ": ", "- ", "[", "{"];

    [Fact]
    public async Task Read_MutatedCsv_IsRefusedOrReadWholeRowByRow()
    {
        var bytes = Encoding.UTF8.GetBytes(Csv());
        var read = 0;
        for (var (random, round) = (new Random(1), 0); round < 1_000; round++)
        {
            read += await ReadAsync(Mutated(bytes, random), "crime_reports.csv") is null ? 0 : 1;
        }

        Assert.True(read > 0);
    }

    [Fact]
    public async Task Read_MutatedWorkbookBytes_IsRefusedOrReadWholeRowByRow()
    {
        var bytes = Workbook();
        for (var (random, round) = (new Random(2), 0); round < 2_500; round++)
        {
            await ReadAsync(Mutated(bytes, random), "crime_reports.xlsx");
        }
    }

    [Fact]
    public async Task Read_WorkbookOfMutatedParts_IsRefusedOrReadWholeRowByRow()
    {
        var parts = TestWorkbook.Parts(SheetXml());
        var names = parts.Keys.ToList();
        for (var (random, round) = (new Random(3), 0); round < 1_000; round++)
        {
            var changed = new Dictionary<string, string>(parts);
            var name = names[random.Next(names.Count)];
            changed[name] = Encoding.UTF8.GetString(Mutated(Encoding.UTF8.GetBytes(parts[name]), random));
            await ReadAsync(TestWorkbook.Zipped(changed), "crime_reports.xlsx");
        }
    }

    [Fact]
    public void Read_MutatedProfile_IsRefusedOrReadsBack()
    {
        var bytes = Encoding.UTF8.GetBytes(ProfileWriter.Write(ShippedProfiles.All[0]));
        var (read, refused) = (0, 0);
        for (var (random, round) = (new Random(4), 0); round < 2_000; round++)
        {
            try
            {
                var yaml = ProfileWriter.Write(ProfileReader.Read(Encoding.UTF8.GetString(Mutated(bytes, random))));
                Assert.Equal(yaml, ProfileWriter.Write(ProfileReader.Read(yaml)));
                read++;
            }
            catch (ProfileRefusedException refusal)
            {
                Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
                refused++;
            }
        }

        Assert.True(read > 0 && refused > 0);
    }

    [Fact]
    public async Task Propose_MutatedFile_IsRefusedOrDraftsAProfileThatReads()
    {
        var bytes = Encoding.UTF8.GetBytes(Csv().Replace("crime_ref", "Crime No", StringComparison.Ordinal).Replace("reported_at", "Date Reported", StringComparison.Ordinal));
        for (var (random, round) = (new Random(5), 0); round < 100; round++)
        {
            try
            {
                var file = await OpenAsync(Mutated(bytes, random), "cases.csv");
                var proposal = MappingProposal.For(file, ExtractContracts.CrimeReports, AsAt);
                if (proposal.MissingColumns.Count == 0)
                {
                    Assert.Equal(proposal.Yaml, ProfileWriter.Write(ProfileReader.Read(proposal.Yaml)));
                }
            }
            catch (ExtractRefusedException)
            {
                // One sentence for the file as a whole: that is what the contract asks.
            }
        }
    }

    /// <summary>Whole rows put in place of others: each is read, in order, with its line.</summary>
    [Fact]
    public async Task Read_RowsOfAnyContent_AreEachAcceptedOrRejectedOnce()
    {
        for (var (random, round) = (new Random(6), 0); round < 1_000; round++)
        {
            var fields = Enumerable.Range(0, Rows).Select(_ => Enumerable.Range(0, random.Next(1, 9)).Select(_ => Tokens[random.Next(Tokens.Length)]).ToArray()).ToList();
            var lines = fields.Select(row => string.Join(',', row.Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
            var text = $"{Header}\n{string.Join('\n', lines)}\n".Replace("\0", "", StringComparison.Ordinal);
            Assert.Equal(Rows, await ReadAsync(Encoding.UTF8.GetBytes(text), "crime_reports.csv"));
        }
    }

    private static string Csv() => $"{Header}\n" + string.Concat(Enumerable.Range(1, Rows).Select(row => $"A{row},other,open,{row % 28 + 1:00}/10/2026 10:00,2026-10-01,\"2026-10-31, {row}\",40\n".Replace(", ", "T10:00:", StringComparison.Ordinal)));

    private static string SheetXml() => string.Concat(Csv().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, row) =>
        $"<row r=\"{row + 1}\">{string.Concat(line.Split(',').Select(field => $"<c t=\"inlineStr\"><is><t>{field}</t></is></c>"))}</row>"));

    private static byte[] Workbook() => TestWorkbook.Made(sheet =>
    {
        foreach (var (row, line) in Csv().Split('\n', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            foreach (var (column, field) in line.Split(',').Index())
            {
                sheet.Cell(row + 1, column + 1).SetValue(field);
            }
        }
    });

    /// <summary>How many rows a file has, each accepted or rejected; null where it is refused.</summary>
    private static async Task<int?> ReadAsync(byte[] bytes, string fileName)
    {
        try
        {
            var file = await OpenAsync(bytes, fileName);
            var (contract, profile) = ProfileChoice.Of(file, new LoadOptions { Profiles = [ProfileReader.Read(ProfileTexts.Of("victim_age: Age"))] });
            using var extract = file.OpenRecords(profile);
            var reader = new RowReader(RowMapping.Of(contract, extract.Header, AsAt, profile), ShippedLists.All, AsAt);
            var (count, line) = (0, 0);
            for (; extract.Records.Read(); count++)
            {
                Assert.True(extract.Records.LineNumber > line);
                line = extract.Records.LineNumber;
                var rejection = reader.Read(extract.Records);
                Assert.True(rejection is null || rejection.Sentence.EndsWith('.'));
                if (rejection?.Code != RejectCode.RowColumns)
                {
                    Assert.True(extract.Records.HasFields(extract.Header.Names.Count));
                }
            }

            return count;
        }
        catch (ExtractRefusedException refusal)
        {
            Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
            return null;
        }
    }

    private static Task<ExtractFile> OpenAsync(byte[] bytes, string fileName) =>
        ExtractFile.OpenAsync(ExtractSource.FromStreams(fileName, () => new MemoryStream(bytes)), CancellationToken.None);

    private static byte[] Mutated(byte[] bytes, Random random)
    {
        List<byte> changed = [.. bytes];
        for (var changes = random.Next(1, 8); changes > 0 && changed.Count > 0; changes--)
        {
            var place = random.Next(changed.Count);
            switch (random.Next(5))
            {
                case 0:
                    changed[place] = (byte)random.Next(256);
                    break;
                case 1:
                    changed.InsertRange(place, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                    break;
                case 2:
                    changed.RemoveRange(place, Math.Min(random.Next(1, 40), changed.Count - place));
                    break;
                case 3:
                    changed.InsertRange(random.Next(changed.Count), changed.GetRange(place, Math.Min(random.Next(1, 200), changed.Count - place)));
                    break;
                default:
                    changed.RemoveRange(place, random.Next(20) == 0 ? changed.Count - place : 0);
                    break;
            }
        }

        return [.. changed];
    }
}
