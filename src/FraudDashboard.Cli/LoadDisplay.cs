using System.Globalization;
using System.Text;
using FraudDashboard.Ingestion.Pipeline;
using Spectre.Console;

namespace FraudDashboard.Cli;

/// <summary>Shows a load as it goes, and what it did: bars on a terminal, plain lines anywhere else.</summary>
internal static class LoadDisplay
{
    private const int PipeWidth = 200;

    public static async Task<IReadOnlyList<LoadResult>> RunAsync(
        IAnsiConsole console, Func<IProgress<LoadProgress>, Task<IReadOnlyList<LoadResult>>> load)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            return await load(new Lines(console));
        }

        return await console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => load(new Bars(context)));
    }

    public static void WriteResults(IAnsiConsole console, IReadOnlyList<LoadResult> results)
    {
        WidenForPipe(console);
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn("File");
        foreach (var heading in new[] { "Kind", "As at", "Result" })
        {
            table.AddColumn(new TableColumn(heading).NoWrap());
        }

        foreach (var heading in new[] { "Read", "Inserted", "Updated", "Unchanged", "Rejected", "Seconds" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap());
        }

        foreach (var result in results)
        {
            table.AddRow([.. Cells(result).Select(cell => Markup.Escape(Printable(cell)))]);
        }

        console.Write(table);
        foreach (var line in results.SelectMany(result => LoadResultWords.Notes(result).Select(note => $"{result.FileName}: {note}")))
        {
            console.WriteLine(Printable(line));
        }
    }

    /// <summary>A file or a pipe has no width: without one, tables would be folded to eighty characters.</summary>
    internal static void WidenForPipe(IAnsiConsole console)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            console.Profile.Width = PipeWidth;
        }
    }

    private static string[] Cells(LoadResult result) =>
    [
        result.FileName,
        result.Kind,
        result.AsAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        result.State.Replace('_', ' '),
        .. new[] { result.Read, result.Inserted, result.Updated, result.Unchanged, result.Rejected }.Select(LoadResultWords.Number),
        result.Seconds.ToString("0.0", CultureInfo.InvariantCulture),
    ];

    /// <summary>Names come from files: nothing in them moves the cursor or turns the text around.</summary>
    internal static string Printable(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            ? "\uFFFD"
            : rune.ToString()));

    /// <summary>The same for a text of several lines.</summary>
    internal static string PrintableLines(string text) => string.Join('\n', text.Split('\n').Select(Printable));

    /// <summary>One bar a file, by the bytes that have been read.</summary>
    private sealed class Bars(ProgressContext context) : IProgress<LoadProgress>
    {
        private readonly Dictionary<string, ProgressTask> _tasks = [];

        public void Report(LoadProgress value)
        {
            if (!_tasks.TryGetValue(value.FileName, out var task))
            {
                task = _tasks[value.FileName] = context.AddTask(Markup.Escape(Printable(value.FileName)));
            }

            task.Description = Markup.Escape(Printable($"{value.FileName} {Words(value)}"));
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
            if (value.Stage != LoadStage.Opening && _last != (value.FileName, value.Stage))
            {
                _last = (value.FileName, value.Stage);
                console.WriteLine(Printable($"{value.FileName}: {Words(value)}"));
            }
        }
    }

    private static string StepWords(LoadProgress progress) => progress.Step is { } step ? $", step {step.Number} of {step.Count}" : "";

    private static string Words(LoadProgress progress) => progress.Stage switch
    {
        LoadStage.Opening => "looking through",
        LoadStage.Reading => progress.RowsRead == 0 ? "reading" : $"reading, {LoadResultWords.Number(progress.RowsRead)} rows",
        LoadStage.Storing => "storing" + StepWords(progress),
        LoadStage.Assessing => "assessing" + StepWords(progress),
        _ => "done",
    };
}
