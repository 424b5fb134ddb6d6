using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace FraudDashboard.Tests.Support;

/// <summary>A context for rendering components, and their text and links as a reader finds them.</summary>
public abstract partial class ComponentTest : BunitContext
{
    /// <param name="add">More services that the components ask for.</param>
    protected ComponentTest(Action<IServiceCollection>? add = null)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        add?.Invoke(Services);

        // As a plain GET shows it; a test of what a circuit adds says so.
        Renderer.SetRendererInfo(new RendererInfo("Static", false));
    }

    /// <summary>All text, each run of white space as one space.</summary>
    protected static string Text<T>(IRenderedComponent<T> cut)
        where T : IComponent => Spaces().Replace(string.Concat(cut.Nodes.Select(Spoken)), " ").Trim();

    protected static string Text(INode node) => Spaces().Replace(Spoken(node), " ").Trim();

    protected static string?[] Links<T>(IRenderedComponent<T> cut)
        where T : IComponent => [.. cut.FindAll("a").Select(link => link.GetAttribute("href"))];

    // Blocks and cells stand apart on the screen; words of one line only where there is a space between them.
    private static string Spoken(INode node) => node is IElement { LocalName: "p" or "h1" or "h2" or "div" or "li" or "th" or "td" or "tr" or "section" or "caption" or "summary" }
        ? $" {string.Concat(node.ChildNodes.Select(Spoken))} "
        : node.HasChildNodes ? string.Concat(node.ChildNodes.Select(Spoken)) : node.TextContent;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
