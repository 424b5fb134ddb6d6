using System.Globalization;
using FraudDashboard.Database.Loading;
using Spectre.Console;

namespace FraudDashboard.Cli;

/// <summary>Shows a load as it goes, and its report: bars on a terminal, plain lines anywhere else.</summary>
internal static class LoadDisplay
{
    public static async Task<IReadOnlyList<LoadReport>> RunAsync(
        IAnsiConsole console, Func<IProgress<LoadProgress>, Task<IReadOnlyList<LoadReport>>> load)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            return await load(new Lines(console));
        }

        return await console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => load(new Bars(context)));
    }

    public static void WriteReports(IAnsiConsole console, IReadOnlyList<LoadReport> reports)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("File", "Kind", "As at", "Result");
        foreach (var heading in new[] { "Read", "Inserted", "Updated", "Unchanged", "Rejected", "Seconds" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var report in reports)
        {
            table.AddRow([.. Cells(report).Select(Markup.Escape)]);
        }

        console.Write(table);
        foreach (var line in reports.SelectMany(Notes))
        {
            console.WriteLine(line);
        }
    }

    private static string[] Cells(LoadReport report) =>
    [
        report.FileName,
        report.Kind,
        report.AsAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        report.Result.Replace('_', ' '),
        .. new[] { report.Read, report.Inserted, report.Updated, report.Unchanged, report.Rejected }.Select(Number),
        report.Seconds.ToString("0.0", CultureInfo.InvariantCulture),
    ];

    private static IEnumerable<string> Notes(LoadReport report)
    {
        if (report.Sentence.Length > 0)
        {
            yield return $"{report.FileName}: {report.Sentence}";
        }

        if (report.RejectedByCode.Count > 0)
        {
            yield return $"{report.FileName}: rejected {string.Join(", ", report.RejectedByCode.Select(code => $"{code.Key} {Number(code.Value)}"))}";
        }

        if (report.UnknownColumns.Count > 0)
        {
            yield return $"{report.FileName}: columns not in the contract, ignored: {string.Join(", ", report.UnknownColumns)}";
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>One bar a file, by the bytes that have been read.</summary>
    private sealed class Bars(ProgressContext context) : IProgress<LoadProgress>
    {
        private readonly Dictionary<string, ProgressTask> _tasks = [];

        public void Report(LoadProgress value)
        {
            if (!_tasks.TryGetValue(value.FileName, out var task))
            {
                task = _tasks[value.FileName] = context.AddTask(Markup.Escape(value.FileName));
            }

            task.Description = Markup.Escape($"{value.FileName} {Words(value)}");
            task.MaxValue = Math.Max(1, value.ByteCount);
            task.Value = value.BytesRead;
            if (value.Stage == LoadStage.Done)
            {
                task.Value = task.MaxValue;
                task.StopTask();
            }
        }
    }

    /// <summary>One line for each stage of each file.</summary>
    private sealed class Lines(IAnsiConsole console) : IProgress<LoadProgress>
    {
        private (string, LoadStage)? _last;

        public void Report(LoadProgress value)
        {
            if (_last != (value.FileName, value.Stage))
            {
                _last = (value.FileName, value.Stage);
                console.WriteLine($"{value.FileName}: {Words(value)}");
            }
        }
    }

    private static string Words(LoadProgress progress) => progress.Stage switch
    {
        LoadStage.Opening => "looking through",
        LoadStage.Reading => progress.RowsRead == 0 ? "reading" : $"reading, {Number(progress.RowsRead)} rows",
        LoadStage.Storing => "storing",
        LoadStage.Assessing => "assessing",
        _ => "done",
    };
}
