namespace FraudDashboard.Ingestion.Demo;

/// <summary>One report in the making: its cells as written, what they would hold without gaps, and the facts other rows need.</summary>
internal sealed class DemoCrimeReport
{
    private static readonly int Width = Enum.GetValues<ReportColumn>().Length;
    private readonly string[] _truth = new string[Width];
    private readonly bool[] _unreadable = new bool[Width];

    public string[] Cells { get; } = new string[Width];

    public int Number { get; private set; }

    public DemoBorough? Owner { get; set; }

    public Offence Offence { get; set; } = null!;

    public DateTime RecordedAt { get; set; }

    public DateTime ReportedAt { get; set; }

    public DateTime? OutcomeAt { get; set; }

    public long LossPence { get; set; }

    public int OffenceCount { get; set; }

    public bool IsConfirmed { get; set; }

    public bool IsFinalised { get; set; }

    /// <summary>The NFIB reference of the first accepted crime or the dissemination, which outcome returns name.</summary>
    public string NfibRef { get; set; } = "";

    public string CrimeRef => Cells[(int)ReportColumn.CrimeRef];

    public string this[ReportColumn column]
    {
        get => Cells[(int)column];
        set => Cells[(int)column] = _truth[(int)column] = value;
    }

    public void Restart(int number)
    {
        Number = number;
        Owner = null;
        OutcomeAt = null;
        NfibRef = "";
        IsFinalised = false;
        Array.Fill(Cells, "");
        Array.Fill(_truth, "");
        Array.Clear(_unreadable);
    }

    /// <summary>Puts a text that counts as blank, or nothing, where an answer should be.</summary>
    public void Spoil(ReportColumn column, string raw)
    {
        Cells[(int)column] = raw;
        _unreadable[(int)column] = true;
    }

    /// <summary>Puts a readable but unsatisfying answer where the right one should be.</summary>
    public void Answer(ReportColumn column, string text) => Cells[(int)column] = text;

    /// <summary>The value as the loader will read it; blank where a gap is.</summary>
    public string Read(ReportColumn column) => _unreadable[(int)column] ? "" : Cells[(int)column];

    /// <summary>The value before any gap.</summary>
    public string Truth(ReportColumn column) => _truth[(int)column];

    /// <summary>A time that lies ahead is not known yet.</summary>
    public void Stamp(ReportColumn column, DateTime time, DateTime end) =>
        this[column] = time <= end ? DemoText.Stamp(time) : "";
}
