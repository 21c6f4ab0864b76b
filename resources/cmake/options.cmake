# SPDX-FileCopyrightText: 2026 The Chartroom authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Everything is compiled with these, through target_link_libraries(… PRIVATE chartroom_options).
add_library(chartroom_options INTERFACE)
target_compile_features(chartroom_options INTERFACE cxx_std_23)
target_include_directories(chartroom_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(chartroom_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wcast-qual
    -Wimplicit-fallthrough -Wextra-semi
    # GCC 14 reports moved std::optional and std::expected as uninitialized once it inlines them (GCC bug 80635).
    -Wno-maybe-uninitialized
    $<$<BOOL:${CHARTROOM_WERROR}>:-Werror>)
target_compile_definitions(chartroom_options INTERFACE
    CHARTROOM_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER QT_NO_CONTEXTLESS_CONNECT
    QT_DISABLE_DEPRECATED_UP_TO=0x060800)
if(CHARTROOM_SANITIZE)
    target_compile_options(chartroom_options INTERFACE -fsanitize=${CHARTROOM_SANITIZE} -fno-sanitize-recover=all)
    target_link_options(chartroom_options INTERFACE -fsanitize=${CHARTROOM_SANITIZE})
endif()

# chartroom_library(<name> SOURCES … LIBS …): the static library of this folder, Chartroom::<name>.
# LIBS are PUBLIC: the link graph is the architecture, and what a header includes travels with it.
function(chartroom_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBS;PRIVATE_LIBS" ${ARGN})
    add_library(chartroom_${name} STATIC ${arg_SOURCES})
    add_library(Chartroom::${name} ALIAS chartroom_${name})
    target_link_libraries(chartroom_${name} PUBLIC ${arg_LIBS} PRIVATE chartroom_options ${arg_PRIVATE_LIBS})
endfunction()

# chartroom_add_subdirectories(<dir> …): those of the folders that have a CMakeLists.txt.
function(chartroom_add_subdirectories)
    foreach(dir IN LISTS ARGN)
        if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${dir}/CMakeLists.txt)
            add_subdirectory(${dir})
        endif()
    endforeach()
endfunction()
