namespace FraudDashboard.Web.Exports.Word;

/// <summary>The styles of a Word document and its bullet: everything in it is set by one of these.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Warning = "Warning";
    public const string Heading = "Heading1";
    public const string Bullet = "ListBullet";
    public const string Normal = "Normal";
    public const string Note = "Note";
    public const string CommentHeading = "CommentHeading";
    public const string Comment = "CommentBody";
    public const string Table = "FigureTable";
    public const string TableText = "TableText";
    public const string TableNumber = "TableNumber";
    public const string Header = "Header";
    public const string Footer = "Footer";

    private const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /// <summary>Arial at 10.5 points in British English; tables and notes at 9.</summary>
    public const string Styles = $"""
        <w:styles {Namespace}>
          <w:docDefaults>
            <w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
            <w:pPrDefault><w:pPr><w:spacing w:after="60" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault>
          </w:docDefaults>
          <w:style w:type="paragraph" w:default="1" w:styleId="{Normal}"><w:name w:val="Normal"/><w:qFormat/></w:style>
          <w:style w:type="paragraph" w:styleId="{Title}"><w:name w:val="Title"/><w:basedOn w:val="{Normal}"/><w:next w:val="{Subtitle}"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:after="40"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:styleId="{Subtitle}"><w:name w:val="Subtitle"/><w:basedOn w:val="{Normal}"/><w:qFormat/><w:pPr><w:spacing w:after="20"/></w:pPr><w:rPr><w:color w:val="404040"/><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="{Warning}"><w:name w:val="Warning"/><w:basedOn w:val="{Normal}"/><w:qFormat/><w:rPr><w:b/><w:bCs/><w:color w:val="9C1C1C"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:styleId="{Heading}"><w:name w:val="heading 1"/><w:basedOn w:val="{Normal}"/><w:next w:val="{Normal}"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="25"/><w:szCs w:val="25"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:styleId="{Bullet}"><w:name w:val="List Bullet"/><w:basedOn w:val="{Normal}"/><w:qFormat/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="{Note}"><w:name w:val="Note"/><w:basedOn w:val="{Normal}"/><w:qFormat/><w:pPr><w:spacing w:before="40" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="404040"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="{CommentHeading}"><w:name w:val="Comment heading"/><w:basedOn w:val="{Normal}"/><w:next w:val="{Comment}"/><w:qFormat/><w:pPr><w:keepNext/><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="5A6B85"/></w:pBdr><w:spacing w:before="80" w:after="0"/><w:ind w:left="227"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="{Comment}"><w:name w:val="Comment body"/><w:basedOn w:val="{Normal}"/><w:qFormat/><w:pPr><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="5A6B85"/></w:pBdr><w:ind w:left="227"/></w:pPr></w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="{TableText}"><w:name w:val="Table text"/><w:basedOn w:val="{Normal}"/><w:qFormat/><w:pPr><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="{TableNumber}"><w:name w:val="Table number"/><w:basedOn w:val="{TableText}"/><w:qFormat/><w:pPr><w:jc w:val="right"/></w:pPr></w:style>
          <w:style w:type="paragraph" w:styleId="{Header}"><w:name w:val="header"/><w:basedOn w:val="{Normal}"/><w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:styleId="{Footer}"><w:name w:val="footer"/><w:basedOn w:val="{Normal}"/><w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
          <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
          <w:style w:type="table" w:customStyle="1" w:styleId="{Table}"><w:name w:val="Figure table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="404040"/><w:bottom w:val="single" w:sz="6" w:space="0" w:color="404040"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="C8CCD2"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="404040"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>
        </w:styles>
        """;

    /// <summary>The bullet of <see cref="Bullet"/>.</summary>
    public const string Numbering = $"""
        <w:numbering {Namespace}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="{Bullet}"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
        """;

    /// <summary>British English, and Word's own layout rather than that of an older version.</summary>
    public const string Settings = $"""
        <w:settings {Namespace}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/></w:settings>
        """;
}
