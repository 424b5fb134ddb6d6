namespace FraudDashboard.Web.Exports.Excel;

/// <summary>How many lines a text takes in a column: LibreOffice leaves the rows of a file as high as they are.</summary>
/// <remarks>Widths of Helvetica, which Arial and Liberation Sans share: Adobe Font Metrics, in thousandths of the font's size.</remarks>
internal static class WrappedText
{
    private const int First = ' ';
    private const int Digit = 556;

    // Excel keeps five pixels of a column free, and a program may set letters a little wider than another.
    private const double Margin = 0.6;
    private const double Slack = 1.02;

    private static readonly int[] Regular = Widths("""
        278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556
        1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556
        333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584
        """);

    private static readonly int[] Bold = Widths("""
        278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611
        975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556
        333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584
        """);

    /// <summary>The width of a text on one line, in digits of the workbook's font, as Excel counts the width of columns.</summary>
    /// <param name="scale">The size of its font, where that of the workbook is 1.</param>
    public static double WidthOf(string text, bool isBold, double scale = 1) => text.Sum(letter => WidthOf(letter, isBold)) * scale / Digit;

    /// <summary>How many lines it takes in a column of so many digits.</summary>
    public static int LinesOf(string text, double width, bool isBold) => text.Split('\n').Sum(paragraph => LinesOfParagraph(paragraph, (width - Margin) / Slack, isBold));

    private static int LinesOfParagraph(string paragraph, double width, bool isBold)
    {
        var (lines, used, space) = (1, 0.0, WidthOf(" ", isBold));
        foreach (var word in paragraph.Split(' ').Select(word => WidthOf(word, isBold)))
        {
            if (used > 0 && used + space + word > width)
            {
                (lines, used) = (lines + 1, 0);
            }

            used += word + (used > 0 ? space : 0);
            // A word that is longer than the column goes on below.
            var further = (int)(used / (width + 0.001));
            (lines, used) = (lines + further, used - (further * width));
        }

        return lines;
    }

    private static int WidthOf(char letter, bool isBold)
    {
        var (widths, at) = (isBold ? Bold : Regular, (letter == '\u00a0' ? ' ' : letter) - First);
        return at >= 0 && at < widths.Length ? widths[at] : Digit;
    }

    private static int[] Widths(string table) => [.. table.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
}
