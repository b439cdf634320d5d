using System.Security;

namespace Workbook.Engine.Packages;

/// <summary>The project that NuGet is asked to restore: it names packages and is never built.</summary>
internal static class RestoreProject
{
    /// <param name="requests">The packages.</param>
    /// <param name="system">Runtime identifier that native libraries are wanted for.</param>
    /// <param name="folder">NuGet configuration is looked for there and above.</param>
    /// <param name="sources">Sources beside those of the configuration.</param>
    public static string Text(IEnumerable<PackageRequest> requests, string system, string folder, IEnumerable<string> sources) => $"""
        <Project>
          <PropertyGroup>
            <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
            <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
            <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
          </PropertyGroup>
          <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
            <RuntimeIdentifier>{system}</RuntimeIdentifier>
            <SelfContained>false</SelfContained>
            <UseAppHost>false</UseAppHost>
            <RestoreRootConfigDirectory>{SecurityElement.Escape(folder)}</RestoreRootConfigDirectory>
            <RestoreAdditionalProjectSources>{SecurityElement.Escape(string.Join(';', sources))}</RestoreAdditionalProjectSources>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
        {string.Join('\n', requests.Select(request => $"    <PackageReference Include=\"{request.Id}\" Version=\"{request.Version ?? "*"}\" />"))}
          </ItemGroup>
          <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
        </Project>
        """;
}
